package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/dean161/vanban"
)

// decode reads the document of one FILE. The error is a *vanban.ProblemsError
// if the file was read but is no document.
//
// Agency profiles and images are read from the folder of the file, for the
// standard input from the working directory, and from nowhere outside it, not
// even through a link.
func (a *app) decode(name string) (*vanban.Document, error) {
	src, err := a.read(name)
	if err != nil {
		return nil, err
	}
	o := &vanban.DecodeOptions{}
	dir := "."
	if name != "-" {
		o.Name, dir = filepath.Base(name), filepath.Dir(name)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("không mở được thư mục %s: %s", dir, reason(err))
	}
	defer root.Close()
	o.FS = root.FS()
	return vanban.Decode(src, o)
}

// read returns the content of one FILE, at most one byte more than Decode
// accepts.
func (a *app) read(name string) ([]byte, error) {
	var r io.Reader = a.in
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("không mở được tệp: %s", reason(err))
		}
		defer f.Close()
		r = f
	}
	src, err := io.ReadAll(io.LimitReader(r, vanban.MaxSourceBytes+1))
	if err != nil {
		return nil, fmt.Errorf("không đọc được tệp: %s", reason(err))
	}
	return src, nil
}

// reason returns in Vietnamese why the system refused, without the path, which
// the message has already named.
func reason(err error) string {
	var inner error
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		inner = pe.Err
	} else if le := (*os.LinkError)(nil); errors.As(err, &le) {
		inner = le.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "không có tệp hoặc thư mục này"
	case errors.Is(err, fs.ErrPermission):
		return "không có quyền"
	case errors.Is(err, syscall.EISDIR):
		return "đây là thư mục"
	case errors.Is(err, syscall.ENOTDIR):
		return "một phần của đường dẫn không phải là thư mục"
	case errors.Is(err, syscall.ENOSPC):
		return "hết chỗ trên đĩa"
	case errors.Is(err, fs.ErrExist):
		return "đã có tệp cùng tên"
	case inner != nil:
		return inner.Error()
	}
	return err.Error()
}
