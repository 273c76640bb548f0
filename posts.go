package vanban

import (
	"slices"
	"strings"

	"github.com/dean161/vanban/viet"
)

// What a post and a body are called is not ruled; the words below are those of
// Vietnamese agencies. A name that begins with none of them is neither.

// postStarts begin the name of a post.
var postStarts = []string{
	"phó", "chủ tịch", "chủ nhiệm", "chủ tọa", "chủ toạ", "giám đốc", "thủ tướng", "thống đốc", "chánh", "trưởng", "quyền", "tư lệnh", "chính ủy", "chính uỷ",
	"tổng giám đốc", "tổng thư ký", "tổng biên tập", "tổng thanh tra", "tổng kiểm toán", "tổng cục trưởng", "chi cục trưởng", "chỉ huy trưởng", "kế toán trưởng",
}

// bodyStarts begin the name of a body.
var bodyStarts = []string{
	"ủy ban", "uỷ ban", "ubnd", "hội đồng", "hđnd", "thường trực", "tập thể", "ban", "bộ", "sở", "cục", "chi cục", "tổng cục", "vụ", "viện", "trường", "trung tâm", "phòng",
	"văn phòng", "đoàn", "tổ", "tiểu ban", "hội", "liên hiệp", "bệnh viện", "công ty", "tổng công ty", "chính phủ", "quốc hội",
}

// isPost says whether s names a post: "Giám đốc Sở Nội vụ", "Cục trưởng".
func isPost(s string) bool {
	words := strings.Fields(strings.ToLower(viet.NFC(s)))
	return len(words) > 1 && words[1] == "trưởng" || startsWith(s, postStarts)
}

// isBody says whether s names a body: "Ủy ban nhân dân tỉnh".
func isBody(s string) bool { return !isPost(s) && startsWith(s, bodyStarts) }

// startsWith says whether s begins with one of the phrases, as whole words.
func startsWith(s string, phrases []string) bool {
	s = strings.ToLower(viet.OneLine(s)) + " "
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.HasPrefix(s, p+" ") })
}

// advisoryStarts begin the names of tổ chức tư vấn: the councils, committees and
// teams of an agency.
var advisoryStarts = []string{
	"hội đồng", "ban chỉ đạo", "ban tổ chức", "ban soạn thảo", "ban biên tập", "ban giám khảo", "ban vận động", "tiểu ban",
	"tổ công tác", "tổ biên tập", "tổ soạn thảo", "tổ giúp việc", "tổ thẩm định", "tổ chuyên gia",
}

// lastingCouncils are councils that are agencies of their own.
var lastingCouncils = []string{"hội đồng nhân dân", "hội đồng quản trị", "hội đồng thành viên", "hội đồng trường", "hội đồng quản lý"}

// isAdvisory says whether an agency is a tổ chức tư vấn.
func isAdvisory(agency string) bool {
	return startsWith(agency, advisoryStarts) && !startsWith(agency, lastingCouncils)
}

// advisoryTitles are in the titles that people have in a tổ chức tư vấn.
var advisoryTitles = []string{"chủ tịch", "trưởng ban", "trưởng tiểu ban", "tổ trưởng", "tổ phó", "ủy viên", "uỷ viên", "thành viên", "thư ký"}

// agencyPosts are in posts of an agency, however they begin.
var agencyPosts = []string{"ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd"}

// isAdvisoryTitle says whether a position is one in a tổ chức tư vấn.
func isAdvisoryTitle(position string) bool {
	s := strings.ToLower(viet.OneLine(position))
	within := func(p string) bool { return strings.Contains(s, p) }
	return slices.ContainsFunc(advisoryTitles, within) && !slices.ContainsFunc(agencyPosts, within)
}
