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
func (a *app) decode(name string) (*vanban.Document, error) {
	return decodeWith(a, name, vanban.Decode)
}

// decodeWith reads one FILE with a function of package vanban.
//
// Agency profiles and images are read from the folder of the file, for the
// standard input from the working directory, and from nowhere outside it, not
// even through a link.
func decodeWith[T any](a *app, name string, decode func([]byte, *vanban.DecodeOptions) (T, error)) (none T, err error) {
	src, err := a.read(name, vanban.MaxSourceBytes)
	if err != nil {
		return none, err
	}
	root, err := folderOf(name)
	if err != nil {
		return none, err
	}
	defer root.Close()
	o := &vanban.DecodeOptions{FS: root.FS()}
	if name != "-" {
		o.Name = filepath.Base(name)
	}
	return decode(src, o)
}

// folderOf opens the folder in which a FILE names others.
func folderOf(name string) (*os.Root, error) {
	dir := "."
	if name != "-" {
		dir = filepath.Dir(name)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("không mở được thư mục %s: %s", dir, reason(err))
	}
	return root, nil
}

// read returns the content of one FILE, at most one byte more than the limit of
// who takes it.
func (a *app) read(name string, limit int64) ([]byte, error) {
	r := a.in
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("không mở được tệp: %s", reason(err))
		}
		defer f.Close()
		r = f
	}
	src, err := io.ReadAll(io.LimitReader(r, limit+1))
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
