package merge

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
)

// guests returns n rows for the invitation.
func guests(n int) []Row {
	rows := make([]Row, n)
	for i := range rows {
		rows[i] = oneRow("Họ và tên", fmt.Sprintf("Nguyễn Văn %d", i+1), "ong_ba", "Ông", "ghi_chu", "")
		rows[i].Line = i + 2
	}
	return rows
}

// TestSameBytes holds that nothing that is written depends on the number of
// workers.
func TestSameBytes(t *testing.T) {
	doc := decoded(t, invitation)
	rows := guests(40)
	rows[7].Fields[0].Value = "hai\ndòng"
	var want string
	for _, workers := range []int{1, 2, 7} {
		var out, manifest bytes.Buffer
		s, err := Zip(context.Background(), &out, Document(doc), rowsOf(rows), &Options{Formats: []Format{DOCX, PDF}, Workers: workers, Manifest: &manifest})
		if err != nil || s != (Summary{Rows: 40, Written: 39, Failed: 1}) {
			t.Fatalf("%+v %v", s, err)
		}
		got := sum(out.Bytes()) + manifest.String()
		if want == "" {
			want = got
		}
		if got != want {
			t.Errorf("%d workers write something else", workers)
		}
	}
}

func openDir(t *testing.T) (*os.Root, string) {
	t.Helper()
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root, dir
}

// filesOf returns the files of a directory with their content.
func filesOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(data)
	}
	return files
}

var errKilled = errors.New("killed")

// TestResume holds that a run that was interrupted anywhere goes on where it
// stopped, and leaves what an undisturbed run leaves.
func TestResume(t *testing.T) {
	doc := decoded(t, invitation)
	rows := guests(12)
	rows[3].Fields[0].Value = "hai\ndòng"
	root, dir := openDir(t)
	if _, err := Dir(context.Background(), root, Document(doc), rowsOf(rows), nil); err != nil {
		t.Fatal(err)
	}
	whole := filesOf(t, dir)
	for stop := range 13 {
		root, dir := openDir(t)
		ctx, cancel := context.WithCancel(context.Background())
		broken := func(yield func(Row, error) bool) {
			for i, r := range rows {
				if i == stop {
					yield(Row{}, errKilled)
					return
				}
				if !yield(r, nil) {
					return
				}
			}
		}
		if _, err := Dir(ctx, root, Document(doc), broken, nil); stop < 12 && !errors.Is(err, errKilled) {
			t.Fatalf("stop %d: %v", stop, err)
		}
		cancel()
		// The last line was not written to its end, a file is lost and another was
		// being written.
		manifest := filepath.Join(dir, ManifestName)
		data, err := os.ReadFile(manifest)
		if err != nil {
			t.Fatal(err)
		}
		if stop > 2 {
			os.WriteFile(manifest, data[:len(data)-20], 0o666)
			os.Remove(filepath.Join(dir, "1-giay-moi-du-hoi-nghi.docx"))
			os.WriteFile(filepath.Join(dir, ".5-giay-moi-du-hoi-nghi.docx.tmp"), []byte("half"), 0o666)
		}
		s, err := Dir(context.Background(), root, Document(doc), rowsOf(rows), nil)
		if err != nil || s.Written != 11 || s.Failed != 1 {
			t.Fatalf("stop %d: %+v %v", stop, s, err)
		}
		got := filesOf(t, dir)
		for name := range whole {
			if got[name] != whole[name] {
				t.Errorf("stop %d: %s differs", stop, name)
			}
		}
	}
}

func TestResumeRefuses(t *testing.T) {
	doc := decoded(t, invitation)
	rows := guests(5)
	root, dir := openDir(t)
	merge := func(doc *vanban.Document, rows []Row, o *Options) error {
		_, err := Dir(context.Background(), root, Document(doc), rowsOf(rows), o)
		return err
	}
	if err := merge(doc, rows, nil); err != nil {
		t.Fatal(err)
	}
	changed := slices.Clone(rows)
	changed[2] = oneRow("Họ và tên", "Khác", "ong_ba", "Bà", "ghi_chu", "")
	changed[2].Line = 4
	other := decoded(t, strings.Replace(invitation, "dự hội nghị", "dự họp", 1))
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"same", merge(doc, rows, nil), ""},
		{"row", merge(doc, changed, nil), "dòng 4 đã khác lần trộn trước"},
		{"fewer rows", merge(doc, rows[:3], nil), "dữ liệu ít dòng hơn lần trộn trước, vốn có cả dòng 5"},
		{"more rows", merge(doc, guests(6), nil), ""},
		{"document", merge(other, rows, nil), "thư mục đã có kết quả trộn một văn bản khác"},
		{"format", merge(doc, rows, &Options{Formats: []Format{PDF}}), "thư mục đã có kết quả trộn một văn bản khác"},
		{"fresh", merge(other, changed, &Options{Fresh: true}), ""},
	} {
		if c.want == "" && c.err != nil || c.want != "" && (c.err == nil || !strings.Contains(c.err.Error(), c.want)) {
			t.Errorf("%s: %v", c.name, c.err)
		}
	}
	manifest, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil || bytes.Count(manifest, []byte("\n")) != 6 {
		t.Errorf("manifest of 5 rows:\n%s", manifest)
	}
	os.WriteFile(filepath.Join(dir, "2-giay-moi-du-hop.docx"), []byte("sửa tay"), 0o666)
	if err := merge(other, changed, nil); err == nil || !strings.Contains(err.Error(), "2-giay-moi-du-hop.docx: đã có tệp cùng tên, nội dung khác") {
		t.Errorf("a file that somebody has changed: %v", err)
	}
	root2, dir2 := openDir(t)
	os.WriteFile(filepath.Join(dir2, "2-giay-moi-du-hoi-nghi.docx"), []byte("của người khác"), 0o666)
	s, err := Dir(context.Background(), root2, Document(doc), rowsOf(rows), nil)
	if err != nil || s.Failed != 1 || s.Written != 4 {
		t.Errorf("a file of somebody else: %+v %v", s, err)
	}
	os.Remove(filepath.Join(dir2, "2-giay-moi-du-hoi-nghi.docx"))
	s, err = Dir(context.Background(), root2, Document(doc), rowsOf(rows), nil)
	if err != nil || s.Failed != 0 || s.Written != 5 {
		t.Errorf("the file of somebody else is gone: %+v %v", s, err)
	}
}

// TestResumeBehindFaults holds that a merge goes on behind rows that could not be
// read and behind rows that failed with a number, which they do not keep.
func TestResumeBehindFaults(t *testing.T) {
	const list = "Họ và tên;Ông bà;so;Ghi chú\nA;Ông;5/GM-X;\nB;Bà;6/GM-X\nC;Bà;7/GM-X;\"hai\ndòng\"\nD;Ông;7/GM-X;\n"
	root, _ := openDir(t)
	doc := decoded(t, strings.Replace(invitation, "so: /GM-SNV", "so: /GM-X", 1))
	want := Summary{Rows: 4, Written: 2, Failed: 2}
	for range 2 {
		s, err := Dir(context.Background(), root, Document(doc), CSV(strings.NewReader(list)), &Options{Mode: Issue})
		if err != nil || s != want {
			t.Errorf("%+v %v, want %+v", s, err, want)
		}
		want.Kept = want.Written
	}
}

// TestMendedRow holds that a row that failed may be mended and the merge run again.
func TestMendedRow(t *testing.T) {
	doc, rows := decoded(t, invitation), guests(6)
	rows[2].Fields[0].Value = "hai\ndòng"
	root, dir := openDir(t)
	for _, want := range []Summary{{Rows: 6, Written: 5, Failed: 1}, {Rows: 6, Written: 6, Kept: 2}, {Rows: 6, Written: 6, Kept: 6}} {
		if s, err := Dir(context.Background(), root, Document(doc), rowsOf(rows), nil); err != nil || s != want {
			t.Fatalf("%+v %v, want %+v", s, err, want)
		}
		rows[2].Fields[0].Value = "một dòng"
	}
	fresh, undisturbed := openDir(t)
	if _, err := Dir(context.Background(), fresh, Document(doc), rowsOf(rows), nil); err != nil {
		t.Fatal(err)
	}
	if got, want := filesOf(t, dir), filesOf(t, undisturbed); len(got) != len(want) || got[ManifestName] != want[ManifestName] {
		t.Errorf("%d files and the manifest\n%s", len(got), got[ManifestName])
	}
}

// TestFilesAreWhole holds that a merge that cannot write leaves no half file.
func TestFilesAreWhole(t *testing.T) {
	root, dir := openDir(t)
	os.Mkdir(filepath.Join(dir, ".3-giay-moi-du-hoi-nghi.docx.tmp"), 0o777)
	_, err := Dir(context.Background(), root, Document(decoded(t, invitation)), rowsOf(guests(5)), nil)
	if err == nil || !strings.Contains(err.Error(), "không ghi được 3-giay-moi-du-hoi-nghi.docx") {
		t.Error(err)
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	endless := func(yield func(Row, error) bool) {
		for yield(guests(1)[0], nil) {
			if n++; n == 20 {
				cancel()
			}
		}
	}
	_, err := Zip(ctx, io.Discard, Document(decoded(t, invitation)), endless, &Options{Names: "{{.stt}}"})
	if !errors.Is(err, context.Canceled) || n > 40 {
		t.Errorf("%v after %d rows", err, n)
	}
}

func TestStopAtFirst(t *testing.T) {
	rows := guests(9)
	rows[4].Fields[0].Value = "\x01"
	_, entries, s := run(t, decoded(t, invitation), rowsOf(rows), &Options{StopAtFirst: true})
	if s != (Summary{Rows: 5, Written: 4, Failed: 1}) || len(entries) != 5 {
		t.Errorf("%+v", s)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWriteFails(t *testing.T) {
	for name, merge := range map[string]func() error{
		"zip": func() error {
			_, err := Zip(context.Background(), full{}, Document(decoded(t, invitation)), rowsOf(guests(50)), nil)
			return err
		},
		"manifest": func() error {
			_, err := Zip(context.Background(), io.Discard, Document(decoded(t, invitation)), rowsOf(guests(50)), &Options{Manifest: full{}})
			return err
		},
		"combined": func() error {
			_, err := Combined(context.Background(), full{}, Document(decoded(t, invitation)), rowsOf(guests(3)), nil)
			return err
		},
	} {
		if err := merge(); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNames(t *testing.T) {
	rows := guests(3)
	rows[1].Fields[0].Value = "NGUYỄN văn 1"
	rows[2].Fields[0].Value = "../../đi/ra*"
	_, entries, s := run(t, decoded(t, invitation), rowsOf(rows), &Options{Names: "{{.ho_va_ten}}"})
	if s.Written != 2 || entries[0].Files[0].Name != "Nguyen-Van-1.docx" || entries[2].Files[0].Name != "di-ra.docx" {
		t.Errorf("%+v %+v", s, entries)
	}
	if got := entries[1].Found()[0].String(); !strings.HasPrefix(got, "dòng 3: lỗi: tên tệp NGUYEN-van-1.docx đã dùng cho một dòng trước") {
		t.Error(got)
	}
	_, err := Zip(context.Background(), io.Discard, Document(decoded(t, invitation)), rowsOf(rows), &Options{Names: "{{.xa}}"})
	if err == nil || !strings.Contains(err.Error(), "tên tệp hỏi cột xa") {
		t.Error(err)
	}
}

// TestManifest shows a line.
func TestManifest(t *testing.T) {
	var manifest bytes.Buffer
	if _, err := Zip(context.Background(), io.Discard, Document(decoded(t, invitation)), rowsOf(guests(1)), &Options{Manifest: &manifest}); err != nil {
		t.Fatal(err)
	}
	first, second, _ := strings.Cut(manifest.String(), "\n")
	var h Heading
	var e Entry
	if json.Unmarshal([]byte(first), &h) != nil || json.Unmarshal([]byte(second), &e) != nil {
		t.Fatal(manifest.String())
	}
	if h.Mode != "address" || h.Names != "{{.stt}}-{{.ten_tep}}" || len(h.Source) != 64 {
		t.Errorf("%+v", h)
	}
	if e.Row != 2 || !e.OK || e.Pages != 1 || e.Metadata.Subject != "dự hội nghị" || e.Metadata.PageAmount != 1 || len(e.Files[0].SHA256) != 64 || len(e.Input) != 64 {
		t.Errorf("%+v", e)
	}
}

// lazy yields n rows made as they are asked for.
func lazy(n int) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		for i := range n {
			r := oneRow("ho_va_ten", fmt.Sprintf("Nguyễn Văn %d", i+1), "ong_ba", "Ông", "ghi_chu", "")
			r.Line = i + 2
			if !yield(r, nil) {
				return
			}
		}
	}
}
