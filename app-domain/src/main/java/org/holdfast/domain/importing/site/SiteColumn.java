package org.holdfast.domain.importing.site;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.Arrays;
import java.util.Map;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.site.Site;

/** What a column of a table means for a site. */
public sealed interface SiteColumn {

    /** The parts of a site that everybody knows. */
    enum Known implements SiteColumn {
        NAME("name"),
        CODE("code"),
        /** Several columns may be parts of the street. */
        STREET("street"),
        POSTAL_CODE("postalCode"),
        CITY("city"),
        REGION("region"),
        COUNTRY("country"),
        LATITUDE("latitude"),
        LONGITUDE("longitude"),
        /** Words separated by comma, semicolon or bar; several columns may be tags. They are added. */
        TAGS("tags"),
        /** The code of the site directly above, in the file or not. */
        PARENT_CODE("parentCode"),
        IGNORED("ignored");

        private final String label;

        Known(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether only one column may have this meaning. */
        boolean once() {
            return this != STREET && this != TAGS && this != IGNORED;
        }
    }

    /**
     * The name of a site above, which is made where there is none.
     *
     * @param level 1 for the topmost
     */
    record ParentLevel(int level) implements SiteColumn {

        private static final String PREFIX = "parentLevel:";

        public ParentLevel {
            if (level < 1 || level >= Site.MAXIMUM_DEPTH) {
                throw invalid("columns", "value-out-of-range", Map.of("minimum", 1, "maximum", Site.MAXIMUM_DEPTH - 1));
            }
        }

        @Override
        public String label() {
            return PREFIX + level;
        }
    }

    /**
     * A fact of the organisation's own.
     *
     * @param name what it is called
     */
    record OwnField(String name) implements SiteColumn {

        private static final String PREFIX = "ownField:";
        private static final int MAXIMUM = 60;

        public OwnField {
            Assert.line("columns", name.strip(), MAXIMUM);
            name = name.strip();
        }

        @Override
        public String label() {
            return PREFIX + name;
        }
    }

    /** Its name in the API and in storage, for example {@code code}, {@code parentLevel:1}, {@code ownField:fuel}. */
    String label();

    /**
     * The meaning of a label.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code import-column-meaning-unknown}
     */
    static SiteColumn parse(String label) {
        if (label.startsWith(ParentLevel.PREFIX)) {
            return new ParentLevel(level(label));
        }
        if (label.startsWith(OwnField.PREFIX)) {
            return new OwnField(label.substring(OwnField.PREFIX.length()));
        }
        return Arrays.stream(Known.values())
                .filter(known -> known.label.equals(label))
                .findFirst()
                .orElseThrow(() -> invalid("columns", "import-column-meaning-unknown", Map.of("value", label)));
    }

    private static int level(String label) {
        String number = label.substring(ParentLevel.PREFIX.length());
        return number.matches("[0-9]{1,2}") ? Integer.parseInt(number) : 0;
    }
}
