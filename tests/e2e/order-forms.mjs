// Order forms as files of the kinds that are read, made here so that every byte of them is known.
import { Buffer } from "node:buffer";

export const PLACE = "#v=1&view=documents";

// An order form that leaves nothing open, and its sentence about the notice.
export const FORM = {
  de: {
    name: "Auftragsformular.txt",
    notice: "Der Vertrag verlängert sich automatisch um jeweils denselben Zeitraum, wenn er nicht mit einer Frist von 60 Tagen vor dem Ende der Laufzeit gekündigt wird.",
    text: `Auftragsformular
Auftragsnummer: Q-00318
Rechnungsempfänger: Muster Maschinenbau GmbH
Vertragsbeginn: 15.01.2026
Vertragsende: 14.01.2027
Laufzeit: 12 Monate
Abrechnungsintervall: jährlich
Währung: EUR
`,
  },
  en: {
    name: "order form.txt",
    notice:
      "The order renews automatically for successive terms of the same length, unless either party gives notice of non-renewal at least 60 days before the end of the then-current term.",
    text: `Order Form
Quote Number: Q-00318
Bill To: Muster Maschinenbau GmbH
Contract Start Date: 2026-01-15
Contract End Date: 2027-01-14
Subscription Term: 12 months
Billing Frequency: Annual
Currency: EUR
`,
  },
};

export const whole = (lang) => `${FORM[lang].text}\n${FORM[lang].notice}\n`;

export const file = (name, content, mimeType = "text/plain") => ({ name, mimeType, buffer: Buffer.from(content) });

// Chooses files on the page shown, the start page or the view for documents.
export const choose = (page, ...files) => page.locator("#document-file").setInputFiles(files);

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

// A packed file with one uncompressed file in it.
function zip(path, content) {
  const [name, data] = [Buffer.from(path), Buffer.from(content)];
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, name, data]);
  const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, Buffer.alloc(14), name]);
  // The fixed part of an entry ends with where the file begins, which is 0 here.
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

// A document of a word processor with these lines.
export function docx(name, lines) {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line.replaceAll("&", "&amp;")}</w:t></w:r></w:p>`);
  const space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const xml = `<?xml version="1.0"?><w:document xmlns:w="${space}"><w:body>${paragraphs.join("")}</w:body></w:document>`;
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return { name, mimeType: type, buffer: zip("word/document.xml", xml) };
}

// An e-mail with this text.
export const eml = (name, text) =>
  file(
    name,
    `From: Erika Musterfrau <erika@example.com>\r\nTo: Max <max@example.com>\r\nSubject: Order\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text.replaceAll("\n", "\r\n")}`,
    "message/rfc822",
  );
