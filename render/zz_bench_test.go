package render_test
import ("testing";"os";"github.com/dean161/vanban";"github.com/dean161/vanban/render")
func BenchmarkX(b *testing.B){ src,_:=os.ReadFile("../examples/congvan5989/congvan5989.md"); b.ReportAllocs()
for b.Loop(){ d,err:=vanban.Decode(src,&vanban.DecodeOptions{Name:"a.md"}); if err!=nil{b.Fatal(err)}; if _,err:=render.Compose(d);err!=nil{b.Fatal(err)}}}
func BenchmarkDecode(b *testing.B){ src,_:=os.ReadFile("../examples/congvan5989/congvan5989.md"); b.ReportAllocs()
for b.Loop(){ _,err:=vanban.Decode(src,&vanban.DecodeOptions{Name:"a.md"}); if err!=nil{b.Fatal(err)}}}
func BenchmarkCheck(b *testing.B){ src,_:=os.ReadFile("../examples/congvan5989/congvan5989.md"); b.ReportAllocs()
d,err:=vanban.Decode(src,&vanban.DecodeOptions{Name:"a.md"}); if err!=nil{b.Fatal(err)}
for b.Loop(){ d.Check()}}
func BenchmarkComp(b *testing.B){ src,_:=os.ReadFile("../examples/congvan5989/congvan5989.md"); b.ReportAllocs()
d,err:=vanban.Decode(src,&vanban.DecodeOptions{Name:"a.md"}); if err!=nil{b.Fatal(err)}
for b.Loop(){ render.Compose(d)}}
