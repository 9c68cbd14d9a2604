package org.holdfast.web.importing.oscal;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.web.importing.oscal.OscalDocument.Param;
import org.holdfast.web.importing.oscal.OscalDocument.Part;

/**
 * Turns OSCAL prose into plain text: parameters are written as the publisher prints them
 * ({@code [Assignment: organization-defined frequency]}, {@code [Selection (one or more): a; b]}), links and emphasis
 * lose their marks, and lists are indented.
 */
final class OscalProse {

    private static final Pattern INSERT =
            Pattern.compile("\\{\\{\\s*(?:insert:\\s*param\\s*,\\s*)?([^\\s{},]{1,200})\\s*}}");
    private static final Pattern INNER_LINK = Pattern.compile("\\[([^\\[\\]]{1,500})]\\(#[^()\\s]{1,500}\\)");
    private static final Pattern OUTER_LINK = Pattern.compile("\\[([^\\[\\]]{1,500})]\\(([^()\\s]{1,2000})\\)");
    private static final Pattern STRONG =
            Pattern.compile("(?<![\\w*])(\\*{1,3})(?=\\S)([^*\\n]{1,2000})(?<=\\S)\\1(?![\\w*])");
    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\w)_(?=\\S)([^_\\n]{1,2000})(?<=\\S)_(?!\\w)");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0]+");
    private static final Pattern BLANK_BEFORE_MARK = Pattern.compile(" +([;,.:])(?=\\s|$)");
    private static final Pattern LINE_ENDS = Pattern.compile(" *\\n *");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final int DEEPEST = 6;
    private static final int LONGEST = 200_000;

    /** A large published catalogue needs some ten thousand. */
    private static final int MOST_INSERTED = 1_000_000;

    /** What is written for parameters, all together; a large published catalogue has less than a million. */
    private static final int MOST_CHARACTERS = 5_000_000;

    private static final String ORGANIZATION = "organization-defined ";

    private final Map<String, Param> params = new HashMap<>();
    private int parametersShown;
    private long charactersShown;

    OscalProse(List<Param> known) {
        known.forEach(param -> params.put(param.id(), param));
    }

    /** One line: a title, a label. */
    String line(String prose) {
        return text(prose).replace('\n', ' ').strip();
    }

    /** Prose with its paragraphs. */
    String text(String prose) {
        String text = inserted(prose, 0);
        text = INNER_LINK.matcher(text).replaceAll("$1");
        text = OUTER_LINK.matcher(text).replaceAll("$1 ($2)");
        text = STRONG.matcher(text).replaceAll("$2");
        text = EMPHASIS.matcher(text).replaceAll("$1");
        text = BLANKS.matcher(text.replace("\r", "")).replaceAll(" ");
        text = BLANK_BEFORE_MARK.matcher(text).replaceAll("$1");
        text = LINE_ENDS.matcher(text).replaceAll("\n");
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    /** A part with all below it, one line each (or more, where its prose has paragraphs). */
    String listed(List<Part> parts) {
        StringBuilder lines = new StringBuilder();
        parts.forEach(part -> list(lines, part, 0));
        return lines.toString().stripTrailing();
    }

    private void list(StringBuilder lines, Part part, int level) {
        String indent = "  ".repeat(level);
        String prose = text(part.prose());
        String label = part.label().map(this::line).orElse("");
        String line = label.isEmpty() || prose.isEmpty() ? label + prose : label + " " + prose;
        if (!line.isEmpty()) {
            limited(lines.length() + line.length());
            lines.append(indent).append(line.replace("\n", "\n" + indent)).append('\n');
        }
        int below = line.isEmpty() || part.label().isEmpty() ? level : level + 1;
        part.parts().forEach(inner -> list(lines, inner, below));
    }

    private String inserted(String prose, int depth) {
        if (!prose.contains("{{")) {
            return prose;
        }
        StringBuilder text = new StringBuilder();
        Matcher insert = INSERT.matcher(prose);
        int from = 0;
        while (insert.find()) {
            text.append(prose, from, insert.start());
            text.append(depth < DEEPEST ? counted(shown(insert.group(1), depth + 1)) : "…");
            limited(text.length());
            from = insert.end();
        }
        return text.append(prose, from, prose.length()).toString();
    }

    private String shown(String id, int depth) {
        counted();
        Param param = params.get(id);
        if (param == null) {
            return "[Assignment: " + id + "]";
        }
        if (!param.values().isEmpty()) {
            return joined(param.values(), ", ", depth);
        }
        if (!param.choices().isEmpty()) {
            String count = param.howMany()
                    .filter("one-or-more"::equals)
                    .map(many -> "one or more")
                    .orElse("one");
            return "[Selection (" + count + "): " + joined(param.choices(), "; ", depth) + "]";
        }
        return "[Assignment: " + assigned(param, depth) + "]";
    }

    private String assigned(Param param, int depth) {
        counted();
        if (param.label().isPresent()) {
            String label = inserted(param.label().get(), depth).strip();
            return label.startsWith(ORGANIZATION.strip()) ? label : ORGANIZATION + label;
        }
        if (param.aggregates().isEmpty() || depth >= DEEPEST) {
            return param.id();
        }
        StringBuilder together = new StringBuilder();
        for (String id : param.aggregates()) {
            Param part = params.get(id);
            together.append(together.isEmpty() ? "" : "; ").append(part == null ? id : assigned(part, depth + 1));
            limited(together.length());
        }
        return together.toString();
    }

    private String joined(List<String> texts, String separator, int depth) {
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            joined.append(joined.isEmpty() ? "" : separator)
                    .append(inserted(text, depth).strip());
            limited(joined.length());
        }
        return joined.toString();
    }

    /** Parameters that name each other can make endless work out of a short file, even where no text comes of it. */
    private void counted() {
        parametersShown++;
        if (parametersShown > MOST_INSERTED) {
            throw refused(FileProblem.OSCAL_TOO_LARGE, "limit", MOST_INSERTED);
        }
    }

    /** The same parameter may stand in each title and each line: what comes of it counts each time. */
    private String counted(String shown) {
        charactersShown += shown.length();
        if (charactersShown > MOST_CHARACTERS) {
            throw refused(FileProblem.OSCAL_TOO_LARGE, "limit", MOST_CHARACTERS);
        }
        return shown;
    }

    /** Parameters that name each other can make an endless text out of a short file. */
    private static void limited(int length) {
        if (length > LONGEST) {
            throw refused(FileProblem.OSCAL_TOO_LARGE, "limit", LONGEST);
        }
    }
}
