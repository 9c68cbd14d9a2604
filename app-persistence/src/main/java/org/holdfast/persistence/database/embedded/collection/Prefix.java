package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.Optional;

/**
 * The fixed text with which an anchored expression begins.
 *
 * @param text not empty
 * @param isAll whether the expression says nothing beyond it
 */
record Prefix(String text, boolean isAll) {

    private static final String SPECIAL = "\\^$.|?*+()[]{}";
    private static final String REPEATS = "?*{";

    static Optional<Prefix> of(BsonRegularExpression expression) {
        String pattern = expression.getPattern();
        String options = expression.getOptions();
        boolean plain = options == null || options.isEmpty();
        if (!plain || !pattern.startsWith("^") || pattern.contains("|")) {
            return Optional.empty();
        }
        return new Parser(pattern).parse();
    }

    private static final class Parser {

        private final String pattern;
        private final StringBuilder text = new StringBuilder();
        private int position = 1;

        Parser(String pattern) {
            this.pattern = pattern;
        }

        Optional<Prefix> parse() {
            boolean literal = true;
            while (literal && position < pattern.length()) {
                literal = quoted() || escaped() || plain();
            }
            dropRepeated();
            boolean all = position == pattern.length();
            return text.isEmpty() ? Optional.empty() : Optional.of(new Prefix(text.toString(), all));
        }

        private boolean quoted() {
            if (!pattern.startsWith("\\Q", position)) {
                return false;
            }
            int end = pattern.indexOf("\\E", position);
            text.append(pattern, position + 2, end < 0 ? pattern.length() : end);
            position = end < 0 ? pattern.length() : end + 2;
            return true;
        }

        private boolean escaped() {
            if (pattern.charAt(position) != '\\' || position + 1 == pattern.length()) {
                return false;
            }
            char next = pattern.charAt(position + 1);
            if (Character.isLetterOrDigit(next)) {
                return false;
            }
            text.append(next);
            position += 2;
            return true;
        }

        private boolean plain() {
            char next = pattern.charAt(position);
            if (SPECIAL.indexOf(next) >= 0) {
                return false;
            }
            text.append(next);
            position++;
            return true;
        }

        /** What may be missing or come again is not fixed. */
        private void dropRepeated() {
            boolean repeated = position < pattern.length() && REPEATS.indexOf(pattern.charAt(position)) >= 0;
            if (repeated && !text.isEmpty()) {
                text.setLength(text.length() - 1);
            }
        }
    }
}
