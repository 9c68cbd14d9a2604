package org.holdfast.web.importing.table;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.ImportLimits;

/** The texts that the cells of a workbook refer to by number. */
final class SharedStrings {

    private static final int MOST_TEXTS = 1_000_000;
    private static final long MOST_CHARACTERS = 24_000_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings of(XlsxPackage parts, Optional<String> name) throws IOException, XMLStreamException {
        Optional<XmlPart> part = name.isPresent() ? parts.find(name.get()) : Optional.empty();
        if (part.isEmpty()) {
            return new SharedStrings(List.of());
        }
        try (XmlPart open = part.get()) {
            return new SharedStrings(read(open));
        }
    }

    private static List<String> read(XmlPart part) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        long characters = 0;
        Optional<String> element = part.nextElement();
        while (element.isPresent()) {
            if (element.get().equals("si")) {
                String text = text(part, "si");
                characters += text.length();
                if (texts.size() >= MOST_TEXTS || characters > MOST_CHARACTERS) {
                    throw refused(FileProblem.XLSX_TOO_LARGE_INSIDE);
                }
                texts.add(text);
            }
            element = part.nextElement();
        }
        return texts;
    }

    /** The text of a string item or an inline string: its runs joined, without the reading aids of Japanese. */
    static String text(XmlPart part, String open) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        Optional<String> element = part.nextElementWithin(open);
        while (element.isPresent()) {
            if (element.get().equals("t")) {
                String run = part.text(ImportLimits.MAX_CELL + 1);
                text.append(run, 0, Math.min(run.length(), ImportLimits.MAX_CELL + 1 - text.length()));
            } else if (element.get().equals("rPh")) {
                part.skip();
            }
            element = part.nextElementWithin(open);
        }
        return unescaped(text.toString());
    }

    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    Optional<String> find(String number) {
        try {
            int place = Integer.parseInt(number);
            return place >= 0 && place < texts.size() ? Optional.of(texts.get(place)) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
