package render

import (
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
)

// styles are the paragraph styles of one document: the rows of the decree with
// the document's own choices within their ranges.
type styles struct {
	nationalName, motto, superior, agency, numberLine, placeDate *Style
	draft, secrecy, urgency, circulation, contact                *Style
	kindName, summary, letterTopic, letterTopicNext              *Style
	addressee, addressees                                        *Style
	issuer, opening, basis, order, prose                         *Style
	partLabel, partTitle, sectionLabel, sectionTitle             *Style
	article, articleText, romanHeading, titledClause, clause     *Style
	point, dash                                                  *Style
	tableHead, tableText, tableCenter, tableRight, image         *Style
	caption, contentsTitle, contents                             *Style
	authority, position, office, signerName, signerNameNext      *Style
	recipientHead, recipient, confirmation                       *Style
	appendixLabel, appendixTitle, appendixNote                   *Style
	issuedName, issuedNote                                       *Style
	enclosureTitle, enclosureNote, signingInfo                   *Style
	pageNumber                                                   *Style
	copyLabel                                                    *Style // of a copy alone
	footnote                                                     *Style // nil: no note yet

	table []*Style // all of them, in the order above
	room  []Style  // where they stand
}

// styleCount is how many styles a document has, or more.
const styleCount = 60

// Spaces that the decree leaves open (A16); ours.
const (
	titleGap     = 12 * unit.Pt // above the kind, above Kính gửi
	issuedGap    = 24 * unit.Pt // above the name of an issued text, whose head has no ô 3 and 4
	signatureGap = 56 * unit.Pt // between position and name, for signature and seal
	closingGap   = 12 * unit.Pt // above Nơi nhận and the signature
)

// cornerReach is how far ô 14 reaches into the right margin, as in Mẫu 2.2.
const cornerReach = 5 * unit.MM

// newStyles makes the styles of a document in a header profile, and of a copy if
// it is copied.
func newStyles(f *vanban.Format, p profile, copied bool) *styles {
	s := &styles{table: make([]*Style, 0, styleCount), room: make([]Style, 0, styleCount)}
	b := styleMaker{s: s, profile: p, body: f.BodySize, gap: f.Gap, line: lineOf(f), indent: f.Indent}
	headLine := singleLine(p.size(nd30.PlaceDate)) // all lines of the header are as high as its largest

	s.nationalName = b.head("QuocHieu", nd30.NationalName, Center, headLine)
	s.motto = b.head("TieuNgu", nd30.Motto, Center, headLine)
	s.superior = b.head("CoQuanChuQuan", nd30.Superior, Center, headLine)
	s.agency = b.head("CoQuanBanHanh", nd30.Agency, Center, headLine)
	s.numberLine = b.head("SoKyHieu", nd30.NumberLine, Center, headLine)
	s.placeDate = b.head("DiaDanhThoiGian", nd30.PlaceDate, Center, headLine)
	s.letterTopic = b.fixed("TrichYeuCongVan", nd30.LetterTopic, Center, 6*unit.Pt)
	s.letterTopicNext = b.fixed("TrichYeuCongVanTiep", nd30.LetterTopic, Center, 0)
	s.letterTopicNext.Name += " (dòng sau)"
	b.stamps()
	s.kindName = b.scaled("TenLoai", nd30.KindName, Center, titleGap)
	s.kindName.KeepNext, s.kindName.Outline = true, 1
	s.summary = b.scaled("TrichYeu", nd30.Summary, Center, 0)
	s.summary.KeepNext = true
	s.addressee = b.sized("KinhGui", nd30.Addressee, Left, titleGap)
	s.addressees = b.sized("NoiKinhGui", nd30.Addressee, Left, 0)
	s.addressees.Name = "Nơi kính gửi"

	s.issuer = b.sized("ThamQuyenBanHanh", nd30.Issuer, Center, titleGap)
	s.issuer.KeepNext = true
	s.opening = b.sized("MoDau", nd30.Opening, Center, titleGap)
	s.opening.KeepNext = true
	s.basis = b.text("CanCu", nd30.Basis)
	s.order = b.sized("QuyetDinh", nd30.Order, Center, titleGap)
	s.order.KeepNext = true
	s.prose = b.text("LoiVan", nd30.Prose)
	s.partLabel = b.heading("PhanChuong", nd30.PartLabel, 2*f.Gap, 1) // as in the sheet behind Mẫu 1.3
	s.partTitle = b.heading("TieuDePhanChuong", nd30.PartTitle, 0, 0)
	s.sectionLabel = b.heading("MucTieuMuc", nd30.SectionLabel, f.Gap, 2)
	s.sectionTitle = b.heading("TieuDeMucTieuMuc", nd30.SectionTitle, 0, 0)
	s.article = b.text("Dieu", nd30.Article)
	s.article.KeepNext, s.article.Outline = true, 3
	s.articleText = b.text("DieuLoiVan", nd30.Clause)
	s.articleText.Name = "Điều (lời văn)"
	s.romanHeading = b.text("MucLaMa", nd30.RomanHeading)
	s.romanHeading.KeepNext, s.romanHeading.Outline = true, 2
	s.titledClause = b.text("KhoanTieuDe", nd30.TitledClause)
	s.titledClause.KeepNext, s.titledClause.Outline = true, 4
	s.clause = b.text("Khoan", nd30.Clause)
	s.point = b.text("Diem", nd30.Point)
	s.dash = b.text("GachDauDong", nd30.Prose)
	s.dash.Name = "Gạch đầu dòng"

	b.tables(f)
	s.contentsTitle = b.sized("MucLuc", nd30.PartLabel, Center, f.Gap)
	s.contentsTitle.Name, s.contentsTitle.KeepNext = "Mục lục", true
	s.contents = b.sized("DongMucLuc", nd30.Prose, Left, 2*unit.Pt)
	s.contents.Name = "Dòng mục lục"
	b.closing()
	b.attachments()
	if copied {
		b.copies(headLine)
	}
	return s
}

// stamps makes the styles of what stands in boxes, and of the foot of page 1.
func (b *styleMaker) stamps() {
	s := b.s
	s.draft = b.fixed("DuThao", nd30.UrgencyStamp, Center, 0)
	s.draft.Name = "Dự thảo"
	s.secrecy = b.fixed("DauDoMat", nd30.UrgencyStamp, Center, 0)
	s.secrecy.Name = "Dấu độ mật"
	s.urgency = b.fixed("MucDoKhan", nd30.UrgencyStamp, Center, 0)
	s.urgency.Color = Red
	s.circulation = b.fixed("PhamViLuuHanh", nd30.Circulation, Center, 0)
	s.contact = b.fixed("DiaChiCoQuan", nd30.Contact, Left, 0)
}

// tables makes the styles of table text, for which the decree has no figures
// (A17): one point below the body.
func (b *styleMaker) tables(f *vanban.Format) {
	s := b.s
	text := nd30.Prose
	text.Default = f.BodySize - unit.Pt
	cell := func(id, name string, a Align) *Style {
		st := b.add(id, text, text.Default, a, Indent{}, 2*unit.Pt)
		st.Name = name
		return st
	}
	s.tableHead = cell("DauBang", "Đầu bảng", Center)
	s.tableHead.Bold = true
	s.tableText = cell("Bang", "Bảng", Left)
	s.tableCenter = cell("BangGiua", "Bảng (canh giữa)", Center)
	s.tableRight = cell("BangPhai", "Bảng (canh phải)", Right)
	s.image = b.add("Anh", nd30.Prose, f.BodySize, Center, Indent{}, f.Gap)
	s.image.Name = "Ảnh"
	s.caption = b.add("ChuThichAnh", nd30.Prose, text.Default, Center, Indent{}, 2*unit.Pt)
	s.caption.Name, s.caption.Italic, s.caption.KeepLines = "Chú thích ảnh", true, true
}

// closing makes the styles of Nơi nhận and the signature. The first lines of
// both columns share a baseline, so both have the same exact height.
func (b *styleMaker) closing() {
	s := b.s
	s.authority = b.scaled("QuyenHan", nd30.Authority, Center, closingGap)
	line := singleLine(s.authority.Size)
	s.authority.Exact = line
	s.position = b.scaled("ChucVu", nd30.Position, Center, 0)
	s.position.Exact = line
	s.office = b.scaled("ChucVuKhac", nd30.OtherOffice, Center, signatureGap)
	s.signerName = b.scaled("HoTen", nd30.SignerName, Center, signatureGap)
	s.signerNameNext = b.scaled("HoTenTiep", nd30.SignerName, Center, 0)
	s.signerNameNext.Name += " (dưới chức vụ khác)"
	s.recipientHead = b.fixed("NoiNhan", nd30.RecipientHead, Left, closingGap)
	s.recipientHead.Exact = line
	s.recipient = b.fixed("DongNoiNhan", nd30.Recipient, Left, 0)
	s.confirmation = b.fixed("XacNhan", nd30.Confirmation, Center, closingGap)
}

// attachments makes the styles of appendices and enclosures and of the page
// number.
func (b *styleMaker) attachments() {
	s := b.s
	s.appendixLabel = b.fixed("PhuLuc", nd30.AppendixLabel, Center, 0)
	s.appendixLabel.KeepNext = true
	s.appendixTitle = b.scaled("TenPhuLuc", nd30.AppendixTitle, Center, 0)
	s.appendixTitle.KeepNext = true
	s.appendixNote = b.fixed("ThongTinKemTheo", nd30.AppendixNote, Center, 0)
	s.appendixNote.KeepNext = true
	s.issuedName = b.scaled("TenLoaiKemTheo", nd30.KindName, Center, issuedGap)
	s.issuedName.Name, s.issuedName.KeepNext = "Tên loại văn bản kèm theo", true
	s.issuedNote = b.scaled("KemTheoQuyetDinh", nd30.IssuedNote, Center, 0)
	s.issuedNote.KeepNext = true
	s.enclosureTitle = b.scaled("TieuDeKemTheo", nd30.AppendixTitle, Center, 0)
	s.enclosureTitle.Name, s.enclosureTitle.KeepNext = "Tiêu đề tài liệu kèm theo", true
	s.enclosureNote = b.fixed("GhiChuKemTheo", nd30.AppendixNote, Center, 0)
	s.enclosureNote.Name, s.enclosureNote.KeepNext = "Ghi chú tài liệu kèm theo", true
	s.signingInfo = b.fixed("ThongTinChuKySo", nd30.SigningInfo, Right, 0)
	s.signingInfo.Indent.Right = -cornerReach
	s.pageNumber = b.fixed("SoTrang", nd30.PageNumber, Center, 0)
}

// A styleMaker makes styles that share the document's choices.
type styleMaker struct {
	s       *styles
	profile profile
	body    Length
	gap     Length
	line    int
	indent  Length
}

// add makes a style of the element at the size given and enters it. Its name is
// that of the element without commas, with which Word separates aliases.
func (b *styleMaker) add(id string, e nd30.Element, size Length, a Align, in Indent, before Length) *Style {
	s := b.s
	if len(s.room) == cap(s.room) { // never moved: pointers into it stand in table
		s.room = make([]Style, 0, styleCount)
	}
	s.room = append(s.room, Style{ID: id, Name: strings.ReplaceAll(e.Name, ",", ""), Size: size, Bold: e.Bold, Italic: e.Italic,
		Align: a, Indent: in, Before: before, Line: 240})
	st := &s.room[len(s.room)-1]
	s.table = append(s.table, st)
	return st
}

// head makes a style of the header, at the size of the profile and with lines
// of one exact height: both sides of the header then share their baselines.
func (b *styleMaker) head(id string, e nd30.Element, a Align, line Length) *Style {
	st := b.add(id, e, b.profile.size(e), a, Indent{}, 0)
	st.Exact = line
	return st
}

// fixed makes a style at the element's own size.
func (b *styleMaker) fixed(id string, e nd30.Element, a Align, before Length) *Style {
	return b.add(id, e, e.Default, a, Indent{}, before)
}

// scaled makes a style at the size of the body, within the range of the element:
// sizes of one document go up and down together (PG-16).
func (b *styleMaker) scaled(id string, e nd30.Element, a Align, before Length) *Style {
	return b.add(id, e, min(max(b.body, e.Min), e.Max), a, Indent{}, before)
}

// sized makes a style at the size of the body.
func (b *styleMaker) sized(id string, e nd30.Element, a Align, before Length) *Style {
	return b.add(id, e, b.body, a, Indent{}, before)
}

// text makes a style of running text: justified, first line indented.
func (b *styleMaker) text(id string, e nd30.Element) *Style {
	st := b.add(id, e, b.body, Justify, Indent{First: b.indent}, b.gap)
	st.Line = b.line
	return st
}

// heading makes a style of a centred heading.
func (b *styleMaker) heading(id string, e nd30.Element, before Length, outline int) *Style {
	st := b.add(id, e, b.body, Center, Indent{}, before)
	st.Line, st.KeepNext, st.Outline = b.line, true, outline
	return st
}

// lineOf returns the line spacing in 240ths of a line.
func lineOf(f *vanban.Format) int { return int(f.LineSpacing*240 + 0.5) }

// A profile is the header profile in use.
type profile bool

const (
	large profile = false
	small profile = true
)

// size returns the size of a header element in the profile.
func (p profile) size(e nd30.Element) Length {
	if p == small && e.Small != 0 {
		return e.Small
	}
	return e.Default
}
