"""Makes the PDF files here of the order forms in parts.jsonl, with six producers: Chromium, LibreOffice, pdfTeX,
ReportLab, Cairo and Ghostscript. `make.py [NUMBER …]` makes all of them or some; it needs Debian's chromium-headless-shell,
libreoffice-writer-nogui, texlive-latex-recommended, texlive-lang-german, lmodern, python3-reportlab, python3-cairo,
ghostscript, qpdf, fonts-liberation and fonts-dejavu-core."""

import html
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import cairo
from reportlab.lib.pagesizes import A4, letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen import canvas

HERE = Path(__file__).parent
# Those that make small files make more of them.
PRODUCERS = ["reportlab", "cairo", "ghostscript", "chromium", "libreoffice", "reportlab", "ghostscript", "cairo", "reportlab",
             "pdftex", "ghostscript", "libreoffice", "reportlab", "cairo", "ghostscript", "reportlab", "reportlab",
             "ghostscript", "reportlab", "cairo"]


def blocks(form):
    """What stands on the page, one below the other."""
    layout, fields = form["layout"], form["fields"]
    yield "title", form["title"]
    match layout:
        case "Colons" | "OneBlank" | "ClausesInTwoColumns":
            yield from (("line", f"{label}: {value}") for label, value in fields)
        case "TwoColumns" | "PagesWithFooters" | "Tabs":
            yield "grid", [list(field) for field in fields], [5, 7], False
        case "Pipes":
            yield "grid", [list(field) for field in fields], [5, 7], True
        case "TwoPairsInALine":
            pairs = [fields[at:at + 2] for at in range(0, len(fields), 2)]
            yield "grid", [[text for field in pair for text in field] for pair in pairs], [4, 4, 4, 4], False
        case "LabelsAboveValues":
            for at in range(0, len(fields), 3):
                part = fields[at:at + 3]
                yield "grid", [[field[0] for field in part], [field[1] for field in part]], [4, 4, 4], False
        case "LabelsThenValues":
            yield from (("line", label) for label, _ in fields)
            yield from (("line", value) for _, value in fields)
        case "LabelAboveItsValue":
            for label, value in fields:
                yield "line", label
                yield "line", value
                yield "gap", 6
        case "Sentences":
            yield from (("line", text) if text else ("gap", 6) for text in form["sentences"])
    yield "gap", 10
    header, rows = form["header"], form["rows"]
    if layout == "OneBlank":
        yield from (("line", " ".join(row)) for row in [header, *rows])
    else:
        # As wide as what stands in them; a product may need a second line.
        wide = [max(len(row[at]) for row in [header, *rows]) + 2 for at in range(len(header))]
        if form["look"] % 3 == 0:
            product = header.index("Produkt" if form["lang"] == "de" else "Product")
            wide[product] = max(len(word) for row in [header, *rows] for word in row[product].split(" ")) + 6
        is_split = layout == "PagesWithFooters" and len(rows) > 1
        yield "table", [header, *rows[:1]] if is_split else [header, *rows], wide, layout != "Tabs"
        if is_split:
            yield ("page",)
            yield "table", rows[1:], wide, True
    yield "line", "   ".join(form["total"])
    yield "gap", 10
    yield "heading", form["terms"]
    clauses = form["clauses"]
    if layout == "Sentences":
        clauses = [f"{number}. {text}" for number, text in enumerate(clauses, 1)]
    if layout == "ClausesInTwoColumns":
        yield "columns", clauses
    else:
        yield from (("paragraph", text) for text in clauses)


def running(form, page):
    """What stands at the top and at the bottom of each page."""
    if form["layout"] != "PagesWithFooters":
        return None
    return form["notice"], f"{form['quote']} {form['number']}    {form['page']} {page}"


# Chromium

def as_html(form, number):
    def grid(rows, widths, has_lines, kind):
        share = sum(widths)
        columns = "".join(f"<col style='width:{100 * width / share:.1f}%'>" for width in widths)
        body = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
        return f"<table class='{kind} {'lines' if has_lines else ''}'>{columns}{body}</table>"

    body, page = [], 1
    if around := running(form, page):
        body.append(f"<p class=notice>{html.escape(around[0])}</p>")
    for kind, *rest in blocks(form):
        match kind:
            case "title" | "heading":
                body.append(f"<h{1 if kind == 'title' else 2}>{html.escape(rest[0])}</h{1 if kind == 'title' else 2}>")
            case "line" | "paragraph":
                body.append(f"<p class={kind}>{html.escape(rest[0])}</p>")
            case "grid" | "table":
                body.append(grid(*rest, kind))
            case "gap":
                body.append(f"<div style='height:{rest[0]}pt'></div>")
            case "columns":
                body.append("<div class=columns>" + "".join(f"<p>{html.escape(text)}</p>" for text in rest[0]) + "</div>")
            case "page":
                body.append(f"<p class=foot>{html.escape(running(form, page)[1])}</p><div class=page></div>")
                page += 1
                body.append(f"<p class=notice>{html.escape(running(form, page)[0])}</p>")
    if around:
        body.append(f"<p class=foot>{html.escape(running(form, page)[1])}</p>")
    font = ["Liberation Sans", "DejaVu Sans", "Liberation Serif"][form["look"] % 3]
    style = f"""@page {{ size: {"A4" if form["look"] % 2 else "letter"}; margin: 18mm }} body {{ font: {9 + form["look"] % 2}pt '{font}' }}
        p {{ margin: 0 0 2pt; text-align: {"justify" if form["look"] % 4 == 0 else "left"} }} table {{ width: 100%; border-collapse: collapse }}
        td {{ vertical-align: top; padding: 2pt 4pt }} .table td {{ font-size: 7pt }} .lines td {{ border: 0.5pt solid #777 }}
        .columns {{ columns: 2; column-gap: 8mm }} .columns p {{ margin-bottom: 5pt }} .page {{ break-after: page }}
        .table tr:first-child {{ background: {"#224" if form["look"] % 5 == 0 else "none"}; color: {"#fff" if form["look"] % 5 == 0 else "#000"} }}"""
    return f"<!doctype html><html lang={form['lang']}><meta charset=utf-8><title>.</title><style>{style}</style>{''.join(body)}"


def chromium(forms, folder):
    for number, form in forms:
        page = folder / f"{number}.html"
        page.write_text(as_html(form, number))
        subprocess.run(["chromium-headless-shell", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--print-to-pdf={folder / f'{number:03}.pdf'}", page.as_uri()], check=True, capture_output=True)


# LibreOffice

def as_odt(form, number):
    escape = html.escape
    fonts = ["Liberation Sans", "DejaVu Sans", "Liberation Serif"]
    styles, body, page, tables = [], [], 1, 0

    def paragraph(text, style="Standard"):
        return f"<text:p text:style-name='{style}'>{escape(text)}</text:p>"

    for kind, *rest in blocks(form):
        match kind:
            case "title" | "heading":
                body.append(paragraph(rest[0], "Big"))
            case "line" | "paragraph":
                body.append(paragraph(rest[0]))
            case "gap":
                body.append(paragraph(""))
            case "grid" | "table":
                rows, widths, has_lines = rest
                tables += 1
                cell = "Lined" if has_lines else "Plain"
                share = sum(widths)
                for at, width in enumerate(widths):
                    styles.append(f"<style:style style:name='t{tables}.{at}' style:family='table-column'>"
                                  f"<style:table-column-properties style:column-width='{17.4 * width / share:.2f}cm'/></style:style>")
                columns = "".join(f"<table:table-column table:style-name='t{tables}.{at}'/>" for at in range(len(widths)))
                lines = "".join("<table:table-row>" + "".join(
                    f"<table:table-cell table:style-name='{cell}' office:value-type='string'>"
                    f"{paragraph(text, 'Small' if kind == 'table' else 'Standard')}</table:table-cell>" for text in row
                ) + "</table:table-row>" for row in rows)
                body.append(f"<table:table table:name='t{tables}'>{columns}{lines}</table:table>")
            case "columns":
                body.append("<text:section text:style-name='Columns' text:name='c'>"
                            + "".join(paragraph(text, "Justified") for text in rest[0]) + "</text:section>")
            case "page":
                page += 1
                body.append(paragraph("", "Break"))
    around = running(form, 1)
    head = foot = ""
    if around:
        head = f"<style:header>{paragraph(around[0])}</style:header>"
        foot = (f"<style:footer><text:p>{escape(form['quote'])} {escape(form['number'])}<text:s text:c='3'/> {escape(form['page'])} "
                "<text:page-number text:select-page='current'>1</text:page-number></text:p></style:footer>")
    size = ("21cm", "29.7cm") if form["look"] % 2 else ("21.59cm", "27.94cm")
    language = "de' fo:country='DE" if form["lang"] == "de" else "en' fo:country='GB"
    names = "".join(f"xmlns:{short}='urn:oasis:names:tc:opendocument:xmlns:{name}:1.0' " for short, name in [
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible")])
    return f"""<?xml version='1.0' encoding='UTF-8'?><office:document {names}office:version='1.3'
 office:mimetype='application/vnd.oasis.opendocument.text'><office:font-face-decls>
<style:font-face style:name='f' svg:font-family="'{fonts[form["look"] % 3]}'"/></office:font-face-decls><office:styles>
<style:style style:name='Standard' style:family='paragraph'><style:text-properties style:font-name='f' fo:font-size='10pt'
 fo:language='{language}'/></style:style>
<style:style style:name='Small' style:family='paragraph' style:parent-style-name='Standard'><style:text-properties fo:font-size='7.5pt'/></style:style>
<style:style style:name='Big' style:family='paragraph' style:parent-style-name='Standard'><style:text-properties fo:font-size='14pt'/></style:style>
<style:style style:name='Break' style:family='paragraph' style:parent-style-name='Standard'><style:paragraph-properties fo:break-before='page'/></style:style>
<style:style style:name='Justified' style:family='paragraph' style:parent-style-name='Standard'><style:paragraph-properties fo:text-align='justify'/>
<style:text-properties fo:hyphenate='true'/></style:style>
</office:styles><office:automatic-styles>{''.join(styles)}
<style:style style:name='Lined' style:family='table-cell'><style:table-cell-properties fo:border='0.5pt solid #777777' fo:padding='0.1cm'/></style:style>
<style:style style:name='Plain' style:family='table-cell'><style:table-cell-properties fo:padding='0.1cm'/></style:style>
<style:style style:name='Columns' style:family='section'><style:section-properties><style:columns fo:column-count='2' fo:column-gap='0.8cm'/></style:section-properties></style:style>
<style:page-layout style:name='pl'><style:page-layout-properties fo:page-width='{size[0]}' fo:page-height='{size[1]}' fo:margin='1.8cm'/>
<style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name='Standard' style:page-layout-name='pl'>{head}{foot}</style:master-page></office:master-styles>
<office:body><office:text>{''.join(body)}</office:text></office:body></office:document>"""


def libreoffice(forms, folder):
    files = []
    for number, form in forms:
        files.append(folder / f"{number:03}.fodt")
        files[-1].write_text(as_odt(form, number))
    subprocess.run(["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
                    "--infilter=OpenDocument Text Flat XML", "--convert-to", "pdf",
                    "--outdir", str(folder), *map(str, files)], check=True, capture_output=True)


# pdfTeX

def as_tex(form, number):
    special = {"&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$", "'": r"{\textquotesingle}" , "’": "'"}

    def escape(text):
        return "".join(special.get(sign, sign) for sign in text)

    body, page = [], 1
    for kind, *rest in blocks(form):
        match kind:
            case "title":
                body.append(rf"\noindent {escape(rest[0])}\par\bigskip")
            case "line" | "heading":
                body.append(rf"\noindent {escape(rest[0])}\par")
            case "paragraph":
                body.append(rf"\noindent {escape(rest[0])}\par\smallskip")
            case "gap":
                body.append(rf"\vspace{{{rest[0]}pt}}")
            case "grid" | "table":
                rows, widths, has_lines = rest
                share, bar, line = sum(widths), "|" if has_lines else "", r"\hline" if has_lines else ""
                room = 0.93 - 0.024 * len(widths)
                columns = bar + bar.join(rf"p{{{room * width / share:.3f}\textwidth}}" for width in widths) + bar
                size = r"\scriptsize\raggedright" if kind == "table" else r"\raggedright"
                cells = "\n".join(" & ".join(rf"{size} {escape(cell)}" for cell in row + [""] * (len(widths) - len(row)))
                                  + rf" \tabularnewline {line}" for row in rows)
                body.append(rf"\noindent\begin{{tabular}}{{{columns}}}{line} {cells} \end{{tabular}}\par")
            case "columns":
                body.append(r"\begin{multicols}{2}\raggedcolumns " + "\n\n".join(rf"\noindent {escape(text)}" for text in rest[0])
                            + r"\end{multicols}")
            case "page":
                body.append(r"\newpage")
                page += 1
    around = running(form, 1)
    style = r"\pagestyle{empty}"
    if around:
        style = (rf"\makeatletter\def\ps@own{{\def\@oddhead{{{escape(around[0])}\hfil}}"
                 rf"\def\@oddfoot{{{escape(form['quote'])} {escape(form['number'])} \quad {escape(form['page'])} \thepage\hfil}}}}"
                 r"\makeatother\pagestyle{own}")
    # Old documents put the dots of umlauts on the letters themselves.
    fonts = r"\usepackage[T1]{fontenc}\usepackage{lmodern}" if form["look"] % 4 == 0 else r"\usepackage[OT1]{fontenc}"
    language, content = "ngerman" if form["lang"] == "de" else "english", "\n".join(body)
    return rf"""\documentclass[10pt,{"a4paper" if form["look"] % 2 else "letterpaper"}]{{article}}
\usepackage[utf8]{{inputenc}}{fonts}\usepackage{{textcomp,array,multicol}}\usepackage[{language}]{{babel}}
\usepackage[margin=20mm]{{geometry}}\setlength\parindent{{0pt}}\tabcolsep=3pt {style}
\begin{{document}}{content}\end{{document}}"""


def pdftex(forms, folder):
    for number, form in forms:
        (folder / f"{number:03}.tex").write_text(as_tex(form, number))
        subprocess.run(["pdflatex", "-interaction=batchmode", f"{number:03}.tex"], cwd=folder, check=True, capture_output=True)


# Those that draw: one layout, three ways to put text on a page.

class Pages:
    """Lays out blocks with `width_of(text, size)` and `put(x, y, text, size)`, y from the top."""

    def __init__(self, form, number, size):
        self.form, self.number, (self.width, self.height) = form, number, size
        self.page, self.y = 1, 60
        self.begin()

    def begin(self):
        if around := running(self.form, self.page):
            self.put(50, 30, around[0], 8)
            self.put(50, self.height - 25, around[1], 8)

    def next_page(self):
        self.end_page()
        self.page, self.y = self.page + 1, 60
        self.begin()

    def wrapped(self, text, width, size):
        lines = [""]
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.width_of(longer, size) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def text(self, x, width, text, size):
        for line in self.wrapped(text, width, size):
            if self.y > self.height - 50:
                self.next_page()
            self.put(x, self.y, line, size)
            self.y += size * 1.25

    def grid(self, rows, widths, has_lines, size):
        room, share = self.width - 100, sum(widths)
        lefts = [50 + room * sum(widths[:at]) / share for at in range(len(widths))]
        cells = []
        for row in rows:
            parts = [self.wrapped(text, room * width / share - 6, size) for text, width in zip(row, widths)]
            height = max(map(len, parts)) * size * 1.25 + 4
            if self.y + height > self.height - 50:
                self.next_page()
            if has_lines:
                self.box(50, self.y - size, room, height)
            cells.append((self.y, parts))
            self.y += height
        # By rows, or by columns as some programs draw their tables.
        order = [(row, at) for row in range(len(rows)) for at in range(len(cells[row][1]))]
        if self.form["look"] % 3 == 0 and self.y > 60:
            order.sort(key=lambda place: place[1])
        for row, at in order:
            top, parts = cells[row]
            for line, text in enumerate(parts[at]):
                self.put(lefts[at] + 3, top + line * size * 1.25, text, size)

    def columns(self, paragraphs):
        width = (self.width - 130) / 2
        lines = [line for text in paragraphs for line in self.wrapped(text, width, 9)]
        half, top = (len(lines) + 1) // 2, self.y
        for at, line in enumerate(lines):
            self.put(50 if at < half else 80 + width, top + at % half * 11.5, line, 9)
        self.y = top + half * 11.5

    def run(self):
        for kind, *rest in blocks(self.form):
            match kind:
                case "title" | "heading":
                    self.text(50, self.width - 100, rest[0], 14 if kind == "title" else 11)
                case "line" | "paragraph":
                    self.text(50, self.width - 100, rest[0], 9.5)
                    self.y += 4 if kind == "paragraph" else 0
                case "grid" | "table":
                    self.grid(*rest, 7.5 if kind == "table" else 9.5)
                case "gap":
                    self.y += rest[0]
                case "columns":
                    self.columns(rest[0])
                case "page":
                    self.next_page()
        self.end_page()


class ReportLab(Pages):
    def __init__(self, form, number, size, path):
        self.canvas = canvas.Canvas(str(path), pagesize=size, pageCompression=1)
        self.font = ["Helvetica", "Times-Roman", "Courier"][form["look"] % 3]
        self.spacing = 0.4 if form["look"] % 4 == 0 else 0
        super().__init__(form, number, size)

    def width_of(self, text, size):
        return stringWidth(text, self.font, size * self.scale()) + self.spacing * len(text)

    def scale(self):
        return 0.8 if self.font == "Courier" else 1

    def put(self, x, y, text, size):
        self.canvas.setFont(self.font, size * self.scale())
        self.canvas.drawString(x, self.height - y, text, charSpace=self.spacing)

    def box(self, x, y, width, height):
        self.canvas.rect(x, self.height - y - height, width, height)

    def end_page(self):
        self.canvas.showPage()


def reportlab(forms, folder):
    for number, form in forms:
        pages = ReportLab(form, number, A4 if form["look"] % 2 else letter, folder / f"{number:03}.pdf")
        pages.run()
        pages.canvas.save()


class Cairo(Pages):
    def __init__(self, form, number, size, path):
        self.surface = cairo.PDFSurface(str(path), *size)
        self.context = cairo.Context(self.surface)
        self.context.select_font_face(["Liberation Sans", "DejaVu Serif", "Liberation Serif"][form["look"] % 3])
        super().__init__(form, number, size)

    def width_of(self, text, size):
        self.context.set_font_size(size)
        return self.context.text_extents(text).x_advance

    def put(self, x, y, text, size):
        self.context.set_font_size(size)
        if self.form["look"] % 2:
            self.context.move_to(x, y)
            self.context.show_text(text)
            return
        # Word by word, as programs do that set their lines themselves.
        for word in text.split(" "):
            self.context.move_to(x, y)
            self.context.show_text(word)
            x += self.width_of(word + " ", size)

    def box(self, x, y, width, height):
        self.context.set_line_width(0.5)
        self.context.rectangle(x, y, width, height)
        self.context.stroke()

    def end_page(self):
        self.context.show_page()


def cairo_pages(forms, folder):
    for number, form in forms:
        pages = Cairo(form, number, A4 if form["look"] % 2 else letter, folder / f"{number:03}.pdf")
        pages.run()
        pages.surface.finish()


class PostScript(Pages):
    def __init__(self, form, number, size):
        self.font, self.out = ["Helvetica", "Times-Roman"][form["look"] % 2], []
        super().__init__(form, number, size)

    def width_of(self, text, size):
        return stringWidth(text, self.font, size)

    def put(self, x, y, text, size):
        def code(sign):
            octal = sign in "()\\" or ord(sign) > 126
            return "\\%03o" % sign.encode("cp1252")[0] if octal else sign

        shown = "".join(map(code, text))
        move = f"/F {size} selectfont {x:.2f} {self.height - y:.2f} moveto"
        # Some drivers spread the blanks of a line.
        self.out.append(f"{move} 0.3 0 32 ({shown}) widthshow" if self.form["look"] % 4 == 1 else f"{move} ({shown}) show")

    def box(self, x, y, width, height):
        self.out.append(f"{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} rectstroke")

    def end_page(self):
        self.out.append("showpage")


def ghostscript(forms, folder):
    for number, form in forms:
        pages = PostScript(form, number, A4 if form["look"] % 2 else letter)
        pages.run()
        # The encoding of most programs: Windows-1252, as far as it is used.
        names = ("dup 39 /quotesingle put dup 128 /Euro put dup 146 /quoteright put dup 150 /endash put")
        text = (f"%!PS-Adobe-3.0\n<< /PageSize [{pages.width:.0f} {pages.height:.0f}] >> setpagedevice\n"
                f"/{pages.font} findfont dup length dict begin {{1 index /FID ne {{def}} {{pop pop}} ifelse}} forall\n"
                f"/Encoding ISOLatin1Encoding 256 array copy {names} def currentdict end /F exch definefont pop\n"
                "0.5 setlinewidth\n" + "\n".join(pages.out))
        source = folder / f"{number:03}.ps"
        source.write_text(text)
        subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={folder / f'{number:03}.pdf'}",
                        str(source)], check=True, capture_output=True)


def locked_and_scanned(form, folder):
    """Files that are locked, and one that is a picture of another."""
    plain = folder / "plain.pdf"
    pages = ReportLab(form, 1, A4, plain)
    pages.run()
    pages.canvas.save()
    locks = {"rc4": ["128", "--use-aes=n"], "aes128": ["128", "--use-aes=y"], "aes256": ["256"]}
    for name, kind in locks.items():
        for user in ["", "open sesame"]:
            made = HERE / f"{'locked' if user else 'protected'}-{name}.pdf"
            subprocess.run(["qpdf", "--allow-weak-crypto", "--encrypt", user, "owner", *kind, "--extract=n", "--", str(plain), str(made)],
                           check=True, capture_output=True)
    width, height = 595, 842
    picture = cairo.ImageSurface(cairo.FORMAT_A8, width, height)
    context = cairo.Context(picture)
    for at, (label, value) in enumerate(form["fields"]):
        context.move_to(50, 60 + 14 * at)
        context.show_text(f"{label}: {value}")
    for name, mode in [("scan", None), ("scan-with-text", 3)]:
        surface = cairo.PDFSurface(str(folder / "scan.pdf"), width, height)
        context = cairo.Context(surface)
        context.mask_surface(picture, 0, 0)
        surface.finish()
        if mode is None:
            (HERE / f"{name}.pdf").write_bytes((folder / "scan.pdf").read_bytes())
            continue
        out = canvas.Canvas(str(HERE / f"{name}.pdf"), pagesize=(width, height), pageCompression=1)
        picture.write_to_png(str(folder / "scan.png"))
        out.drawImage(str(folder / "scan.png"), 0, 0, width, height)
        text = out.beginText(50, height - 60)
        text.setTextRenderMode(mode)
        text.setFont("Helvetica", 10)
        text.setLeading(14)
        for label, value in form["fields"]:
            text.textLine(f"{label}: {value}")
        out.drawText(text)
        out.save()


MAKERS = {"chromium": chromium, "libreoffice": libreoffice, "pdftex": pdftex, "reportlab": reportlab, "cairo": cairo_pages,
          "ghostscript": ghostscript}


def main():
    forms = [json.loads(line) for line in (HERE / "parts.jsonl").read_text().splitlines()]
    chosen = [int(number) for number in sys.argv[1:]] or range(len(forms))
    for number, form in enumerate(forms):
        # What varies from one file of a producer to the next.
        form["look"] = number + number // len(PRODUCERS)
    for producer, make in MAKERS.items():
        own = [(number, forms[number]) for number in chosen if PRODUCERS[number % len(PRODUCERS)] == producer]
        if not own:
            continue
        with tempfile.TemporaryDirectory() as folder:
            make(own, Path(folder))
            for number, _ in own:
                made = Path(folder) / f"{number:03}.pdf"
                (HERE / f"{number:03}-{producer}.pdf").write_bytes(made.read_bytes())
    if len(sys.argv) == 1:
        with tempfile.TemporaryDirectory() as folder:
            locked_and_scanned(next(form for form in forms if form["layout"] == "Colons"), Path(folder))


main()
