package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/merge"
)

const mergeUsage = `vanban merge TỆP DỮ_LIỆU [--mode CÁCH] [--out THƯ_MỤC | --zip TỆP | --combined TỆP] [tùy chọn]

Trộn thư: mỗi dòng dữ liệu một văn bản. TỆP là .md, .yaml hoặc .json có thẻ như
{{.ho_va_ten}} trong phần chữ (trong YAML, đặt giá trị có thẻ trong ngoặc kép), hoặc
mẫu Word .docx (như ở vanban fill; chỉ ghi ra docx).
DỮ_LIỆU là .csv (UTF-8), .xlsx, .json, .jsonl; hoặc tinh: UBND các tỉnh, thành phố
vào ngày của văn bản (chưa có ngày thì hôm nay), tinh:26/11/2024 vào ngày khác.

Cột "Họ và tên" là thẻ {{.ho_va_ten}}. Các cột kinh_gui, noi_nhan, co_quan,
co_quan_chu_quan, dia_danh, trich_yeu, kem_theo, so, ngay thay cả mục cùng tên của
văn bản; tu_ngay, den_ngay cho biết nơi nhận có vào ngày của văn bản không.

  --mode CÁCH      send (gửi: một văn bản, nhiều nơi nhận; mặc định với công văn),
                   address (đề tên: cùng số, ngày, mỗi nơi nhận một bản; mặc định
                   với giấy mời, thư công) hoặc issue (ban hành: mỗi dòng một văn
                   bản; số chỉ lấy từ cột so, không có thì để trống)
  --out THƯ_MỤC    nơi ghi; mặc định là TÊN-tron cạnh TỆP. Bị ngắt thì chạy lại
                   lệnh cũ để làm tiếp
  --zip TỆP        ghi vào một tệp zip ("-": đầu ra chuẩn); bị ngắt thì làm lại
  --combined TỆP   ghi nối nhau vào một tệp .docx hoặc .pdf
  --format DẠNG    docx (mặc định), pdf hoặc docx,pdf
  --name MẪU       tên tệp, mặc định "{{.stt}}-{{.ten_tep}}"
  --manifest TỆP   bản kê JSON Lines; mặc định manifest.jsonl trong THƯ_MỤC, hoặc
                   tên tệp zip, tệp gộp thêm .jsonl
  --delims "« »"   dấu mở và dấu đóng thẻ của mẫu Word, như ở vanban fill
  --sheet TÊN      trang tính của tệp .xlsx, mặc định là trang đầu
  --header SỐ      dòng tên cột của tệp .xlsx, mặc định là dòng đầu có chữ
  --fonts THƯ_MỤC  như lệnh render
  --stop           dừng ở dòng lỗi đầu tiên; mặc định làm tiếp các dòng khác
  --fresh          làm lại từ đầu, ghi đè kết quả cũ
  --workers SỐ     số văn bản làm cùng lúc, mặc định bằng số bộ xử lý
  --json           in kết quả cho chương trình khác đọc

Mã thoát: 0 đạt; 1 có dòng lỗi; 2 dùng sai, không đọc hoặc không ghi được.`

// mergeFlags are the flags of merge, but for those of templates.
type mergeFlags struct {
	mode, out, zip, combined, format, name, manifest, sheet, fonts string
	header, workers                                                int
	stop, fresh, json                                              bool
}

// A mergeJob is a merge that is to be run.
type mergeJob struct {
	*app
	flags mergeFlags
	name  string // the FILE
	src   merge.Source
	word  templateFlags
	data  *mergeData
	opts  merge.Options
	found []merge.ManifestProblem // with --json
	rows  []int                   // of those
}

func runMerge(a *app, args []string) int {
	fs := newFlags("merge", mergeUsage)
	j := &mergeJob{app: a}
	f := &j.flags
	for name, to := range map[string]*string{"mode": &f.mode, "out": &f.out, "zip": &f.zip, "combined": &f.combined, "format": &f.format,
		"name": &f.name, "manifest": &f.manifest, "sheet": &f.sheet, "fonts": &f.fonts} {
		fs.StringVar(to, name, "", "")
	}
	j.word = fs.template()
	fs.IntVar(&f.header, "header", 0, "")
	fs.IntVar(&f.workers, "workers", 0, "")
	fs.BoolVar(&f.stop, "stop", false, "")
	fs.BoolVar(&f.fresh, "fresh", false, "")
	fs.BoolVar(&f.json, "json", false, "")
	operands, code, ok := a.parse(fs, args)
	if !ok {
		return code
	}
	if len(operands) != 2 {
		return a.misuse(fs.Name(), errors.New("cần hai tên: văn bản và dữ liệu"))
	}
	if err := j.options(); err != nil {
		return a.misuse(fs.Name(), err)
	}
	j.name = operands[0]
	if code := j.open(operands[1]); code != exitOK {
		return code
	}
	defer j.data.close()
	return j.run()
}

// options reads the flags.
func (j *mergeJob) options() (err error) {
	f, o := &j.flags, &j.opts
	if f.mode != "" {
		if o.Mode, err = merge.ParseMode(f.mode); err != nil {
			return err
		}
	}
	kinds := 0
	for _, s := range []string{f.out, f.zip, f.combined} {
		if s != "" {
			kinds++
		}
	}
	if kinds > 1 {
		return errors.New("chỉ chọn một trong --out, --zip và --combined")
	}
	if f.combined != "" {
		ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(f.combined), "."))
		if f.format != "" && f.format != ext || ext != "docx" && ext != "pdf" {
			return errors.New("--combined cần tên tệp .docx hoặc .pdf, không cần --format")
		}
		f.format = ext
	}
	if f.format == "" {
		f.format = "docx"
	}
	formats, err := parseFormats(f.format)
	if err != nil {
		return err
	}
	for _, name := range formats {
		o.Formats = append(o.Formats, map[string]merge.Format{"docx": merge.DOCX, "pdf": merge.PDF}[name])
	}
	if o.Fonts, err = loadFonts(f.fonts); err != nil {
		return err
	}
	now := time.Now()
	o.On = vanban.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()}
	o.Names, o.StopAtFirst, o.Fresh, o.Workers = f.name, f.stop, f.fresh, f.workers
	return nil
}

// open reads the document or the template and opens the data.
func (j *mergeJob) open(data string) (code int) {
	on := j.opts.On
	if strings.EqualFold(filepath.Ext(j.name), ".docx") {
		code = j.openTemplate()
	} else if *j.word.delims != "" || *j.word.names != "" {
		return j.misuse("merge", errors.New("--delims và --names chỉ dùng với mẫu Word"))
	} else {
		on, code = j.openDocument()
	}
	if code != exitOK {
		return code
	}
	var err error
	if j.data, err = openMergeData(data, on, &j.flags); err != nil {
		return j.fail("merge", fmt.Errorf("%s: %w", data, err))
	}
	return exitOK
}

// openTemplate reads a Word template.
func (j *mergeJob) openTemplate() int {
	o, err := j.word.options()
	if err != nil {
		return j.misuse("merge", err)
	}
	root, err := os.OpenRoot(filepath.Dir(j.name))
	if err != nil {
		return j.fail("merge", fmt.Errorf("không mở được thư mục của %s: %s", j.name, reason(err)))
	}
	o.FS = root.FS() // for images, as long as the command runs
	file, err := root.ReadFile(filepath.Base(j.name))
	if err != nil {
		return j.fail("merge", fmt.Errorf("%s: không đọc được tệp: %s", j.name, reason(err)))
	}
	if j.src, err = merge.Template(file, o); err != nil {
		for line := range strings.SplitSeq(err.Error(), "\n") {
			fmt.Fprintf(j.err, "%s: %s\n", j.name, line)
		}
		return exitProblems
	}
	return exitOK
}

// openDocument reads a document and returns its day, or today while it has none.
func (j *mergeJob) openDocument() (vanban.Date, int) {
	doc, err := j.decode(j.name)
	res := result{file: j.name}
	if faulty := (*vanban.ProblemsError)(nil); errors.As(err, &faulty) {
		res.problems = faulty.Problems
	} else {
		res.err = err
	}
	if err != nil {
		res.writeProblems(j.err)
		if src, err := j.read(j.name, vanban.MaxSourceBytes); err == nil && j.name != "-" && bytes.Contains(src, []byte(": {{")) {
			fmt.Fprintln(j.err, `lưu ý: trong phần khai báo YAML, giá trị bắt đầu bằng thẻ phải đặt trong ngoặc kép: kinh_gui: "{{.ten}}"`)
		}
		return vanban.Date{}, res.code()
	}
	j.src = merge.Document(doc)
	if doc.Date.Pending() {
		return j.opts.On, exitOK
	}
	return doc.Date, exitOK
}

// run merges and reports.
func (j *mergeJob) run() int {
	ctx, stop := interruptible()
	defer stop()
	outlivePipe()
	bar := j.newProgress(j.data.count(isTerminal(j.err) && !j.flags.json), j.flags.json)
	j.opts.Done = func(e *merge.Entry) {
		bar.clear()
		j.report(e)
		bar.step()
	}
	where, s, err := j.merge(ctx)
	bar.clear()
	faulty := (*merge.ProblemsError)(nil)
	code := exitOK
	switch {
	case errors.As(err, &faulty):
		code = exitProblems
	case err != nil:
		code = exitFailure
	case s.Failed > 0:
		code = exitProblems
	}
	if j.flags.json {
		j.printJSON(where, s, err)
		return code
	}
	if err != nil {
		if errors.Is(err, context.Canceled) {
			err = errors.New("bị ngắt" + map[bool]string{true: "; chạy lại lệnh này để làm tiếp"}[j.flags.zip == "" && j.flags.combined == ""])
		}
		for line := range strings.SplitSeq(err.Error(), "\n") {
			fmt.Fprintf(j.err, "vanban merge: %s\n", line)
		}
	}
	if s.Rows > 0 && j.flags.zip != "-" {
		fmt.Fprintf(j.out, "%s: %s\n", where, summaryLine(s))
	}
	return code
}

func summaryLine(s merge.Summary) string {
	line := fmt.Sprintf("%d dòng, %d xong", s.Rows, s.Written)
	if s.Kept > 0 {
		line += fmt.Sprintf(" (%d từ lần trước)", s.Kept)
	}
	return line + fmt.Sprintf(", %d lỗi", s.Failed)
}

// report prints the problems of a row.
func (j *mergeJob) report(e *merge.Entry) {
	if j.flags.json {
		for _, p := range e.Problems {
			j.found, j.rows = append(j.found, p), append(j.rows, e.Row)
		}
		return
	}
	for _, p := range e.Found() {
		fmt.Fprintf(j.err, "%s: %s\n", j.data.name, p)
	}
}

// printJSON prints the object of --json.
func (j *mergeJob) printJSON(where string, s merge.Summary, err error) {
	type problemJSON struct {
		Row int `json:"row"`
		merge.ManifestProblem
	}
	report := struct {
		Version  int           `json:"version"`
		Output   string        `json:"output"`
		Rows     int           `json:"rows"`
		Written  int           `json:"written"`
		Kept     int           `json:"kept"`
		Failed   int           `json:"failed"`
		Error    string        `json:"error"`
		Problems []problemJSON `json:"problems"`
	}{1, where, s.Rows, s.Written, s.Kept, s.Failed, "", []problemJSON{}}
	if err != nil {
		report.Error = err.Error()
	}
	for i, p := range j.found {
		report.Problems = append(report.Problems, problemJSON{j.rows[i], p})
	}
	w := io.Writer(j.out)
	if j.flags.zip == "-" {
		w = j.err
	}
	writeJSON(w, report)
}

// merge runs the merge and returns where its letters are.
func (j *mergeJob) merge(ctx context.Context) (where string, s merge.Summary, err error) {
	src, f := j.src, &j.flags
	switch {
	case f.zip == "-":
		s, err = j.manifested("", func(o *merge.Options) (merge.Summary, error) {
			return merge.Zip(ctx, j.out, src, j.data.rows(), o)
		})
		return "-", s, err
	case f.zip != "":
		s, err = j.whole(f.zip, func(w io.Writer, o *merge.Options) (merge.Summary, error) {
			return merge.Zip(ctx, w, src, j.data.rows(), o)
		})
		return f.zip, s, err
	case f.combined != "":
		s, err = j.whole(f.combined, func(w io.Writer, o *merge.Options) (merge.Summary, error) {
			return merge.Combined(ctx, w, src, j.data.rows(), o)
		})
		return f.combined, s, err
	}
	dir := f.out
	if dir == "" {
		dir = filepath.Join(filepath.Dir(j.name), fileStem(j.name)+"-tron")
	}
	if f.manifest != "" {
		return dir, s, errors.New("--manifest chỉ dùng với --zip, --combined: thư mục có sẵn " + merge.ManifestName)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return dir, s, fmt.Errorf("không tạo được thư mục %s: %s", dir, reason(err))
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return dir, s, fmt.Errorf("không mở được thư mục %s: %s", dir, reason(err))
	}
	defer root.Close()
	s, err = merge.Dir(ctx, root, src, j.data.rows(), &j.opts)
	return dir, s, err
}

// whole lets write fill a file, which takes its place when it is whole.
func (j *mergeJob) whole(path string, write func(io.Writer, *merge.Options) (merge.Summary, error)) (s merge.Summary, err error) {
	tmp, err := createTemp(filepath.Dir(path))
	if err != nil {
		return s, fmt.Errorf("không ghi được %s: %s", path, reason(err))
	}
	defer os.Remove(tmp.Name()) // there is none any more if all went well
	s, err = j.manifested(path+".jsonl", func(o *merge.Options) (merge.Summary, error) { return write(tmp, o) })
	if e := tmp.Close(); err == nil {
		err = e
	}
	if err != nil || s.Written == 0 {
		return s, err
	}
	if err := os.Rename(tmp.Name(), path); err != nil {
		return s, fmt.Errorf("không ghi được %s: %s", path, reason(err))
	}
	return s, nil
}

// manifested writes the manifest to the file that the flags name, or by default
// to path; to none if that is "".
func (j *mergeJob) manifested(path string, run func(*merge.Options) (merge.Summary, error)) (s merge.Summary, err error) {
	if j.flags.manifest != "" {
		path = j.flags.manifest
	}
	if path == "" {
		return run(&j.opts)
	}
	f, err := os.Create(path)
	if err != nil {
		return s, fmt.Errorf("không ghi được %s: %s", path, reason(err))
	}
	o := j.opts
	o.Manifest = f
	s, err = run(&o)
	if e := f.Close(); err == nil {
		err = e
	}
	return s, err
}
