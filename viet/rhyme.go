package viet

import "strings"

// onsets are the initial consonants, longer ones before their beginnings.
// Never changed.
var onsets = [...]string{
	"ngh", "ng", "nh", "gh", "gi", "qu", "ch", "kh", "ph", "th", "tr",
	"b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
}

// onsetOf returns the onset of the small letters of a word, "" if it begins
// with a vowel.
func onsetOf(plain []byte) string {
	for _, on := range onsets {
		if len(plain) >= len(on) && string(plain[:len(on)]) == on {
			return on
		}
	}
	return ""
}

// A rhyme is a vần: its spelling without tone.
type rhyme struct {
	name string
	loan bool
}

// front says whether the rhyme begins with a front vowel, before which stand
// k, gh and ngh and never c, g and ng.
func (r rhyme) front() bool {
	return r.name[0] == 'e' || r.name[0] == 'i' || r.name[0] == 'y' || strings.HasPrefix(r.name, "ê")
}

// glide says whether the rhyme begins with the glide o or u (âm đệm).
func (r rhyme) glide() bool {
	for _, g := range [...]string{"oa", "oă", "oe", "uâ", "uê", "uơ", "uy"} {
		if strings.HasPrefix(r.name, g) {
			return true
		}
	}
	return false
}

// stop says whether the rhyme ends in c, ch, k, p or t, and so takes only
// sắc and nặng.
func (r rhyme) stop() bool {
	switch r.name[len(r.name)-1] {
	case 'c', 'k', 'p', 't':
		return true
	case 'h':
		return r.name[len(r.name)-2] == 'c'
	}
	return false
}

// afterQu says whether the rhyme stands behind "qu": its vowel is none that is
// rounded or double, but for "quốc".
func (r rhyme) afterQu() bool {
	switch {
	case r.name == "ôc":
		return true
	case r.name == "ia", r.name == "iu", strings.HasPrefix(r.name, "iê"), r.name == "yêu", r.name == "yêm", r.name == "yêng":
		return false
	case r.name[0] == 'a', strings.HasPrefix(r.name, "ă"), strings.HasPrefix(r.name, "â"), strings.HasPrefix(r.name, "ơ"):
		return true
	}
	return r.front()
}

// rhymes are all rhymes by their spelling, and those of loan words and of names
// of the highlands (Đắk). Never changed.
var rhymes = rhymeTable(`
a ac ach ai am an ang anh ao ap at au ay
ăc ăm ăn ăng ăp ăt
âc âm ân âng âp ât âu ây
e ec em en eng eo ep et
ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong op ot
oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oem oen oeng oeo oet
ô ôc ôi ôm ôn ông ôp ôt
ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt
uân uâng uât uây uê uêch uên uênh uêt uêu uơ uy uya uych uynh uyt uyu uyên uyêt
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y ych ynh yt yêm yên yêng yêt yêu
`, `ooc oong ôôc ôông ing uyn uyp ak ăk âk ek êk ik ok ôk ơk uk ưk`)

func rhymeTable(native, loan string) map[string]rhyme {
	table := make(map[string]rhyme, 256)
	for _, name := range strings.Fields(native) {
		table[name] = rhyme{name, false}
	}
	for _, name := range strings.Fields(loan) {
		table[name] = rhyme{name, true}
	}
	return table
}
