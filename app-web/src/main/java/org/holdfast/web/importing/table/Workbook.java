package org.holdfast.web.importing.table;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.holdfast.domain.importing.FileProblem;

/**
 * Where the parts of a workbook lie.
 *
 * @param sheetName the first sheet that is not hidden
 * @param sheetPart the name of its part
 * @param sharedStringsPart the texts that cells refer to
 * @param stylesPart the formats of numbers
 * @param since1904 whether days are counted from 1904 (old spreadsheets of one maker) and not from 1900
 */
record Workbook(
        String sheetName,
        String sheetPart,
        Optional<String> sharedStringsPart,
        Optional<String> stylesPart,
        boolean since1904) {

    private static final int LONGEST_NAME = 255;

    /** What a relation leads to. */
    private record Relation(String type, String part) {}

    static Workbook of(XlsxPackage parts) throws IOException, XMLStreamException {
        String main = ofType(relations(parts, "_rels/.rels", ""), "officeDocument")
                .orElseThrow(() -> refused(FileProblem.NOT_A_WORKBOOK));
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String name = main.substring(folder.length());
        Map<String, Relation> relations = relations(parts, folder + "_rels/" + name + ".rels", folder);
        try (XmlPart workbook = parts.get(main)) {
            return read(workbook, relations);
        }
    }

    private static Workbook read(XmlPart workbook, Map<String, Relation> relations) throws XMLStreamException {
        if (!workbook.nextElement().equals(Optional.of("workbook"))) {
            throw refused(FileProblem.NOT_A_WORKBOOK);
        }
        boolean since1904 = false;
        Optional<String> element = workbook.nextElement();
        while (element.isPresent()) {
            if (element.get().equals("workbookPr")) {
                since1904 = workbook.attribute("date1904").filter(Workbook::yes).isPresent();
            }
            if (element.get().equals("sheet") && visible(workbook)) {
                return new Workbook(
                        shortened(workbook.attribute("name").orElse("")),
                        sheetPart(workbook, relations),
                        ofType(relations, "sharedStrings"),
                        ofType(relations, "styles"),
                        since1904);
            }
            element = workbook.nextElement();
        }
        throw refused(FileProblem.NOT_A_WORKBOOK);
    }

    private static boolean visible(XmlPart sheet) {
        return sheet.attribute("state").orElse("visible").equals("visible");
    }

    private static String sheetPart(XmlPart sheet, Map<String, Relation> relations) {
        return sheet.relationAttribute("id")
                .flatMap(id -> Optional.ofNullable(relations.get(id)))
                .map(Relation::part)
                .orElseThrow(() -> refused(FileProblem.NOT_A_WORKBOOK));
    }

    static boolean yes(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static Map<String, Relation> relations(XlsxPackage parts, String name, String folder)
            throws IOException, XMLStreamException {
        Map<String, Relation> relations = new HashMap<>();
        try (XmlPart part = parts.get(name)) {
            Optional<String> element = part.nextElement();
            while (element.isPresent()) {
                if (element.get().equals("Relationship")) {
                    String target = part.attribute("Target").orElse("");
                    String type = part.attribute("Type").orElse("");
                    relations.put(
                            part.attribute("Id").orElse(""),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
                element = part.nextElement();
            }
        }
        return relations;
    }

    private static Optional<String> ofType(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::part)
                .findFirst();
    }
}
