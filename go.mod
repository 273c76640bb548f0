module github.com/dean161/vanban

go 1.26.0

require (
	codeberg.org/go-fonts/liberation v0.6.0
	codeberg.org/go-pdf/fpdf v0.12.0
	github.com/nguyenthenguyen/docx v0.0.0-20230621112118-9c8e795a11db
	go.yaml.in/yaml/v3 v3.0.6
	golang.org/x/text v0.43.0
)

require golang.org/x/tools v0.52.0
