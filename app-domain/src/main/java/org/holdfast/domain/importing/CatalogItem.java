package org.holdfast.domain.importing;

import java.util.List;
import java.util.Optional;

/** A heading or a requirement of a catalogue, with what stands below it. */
public sealed interface CatalogItem {

    /** Identifies it in its catalogue, so that a second import finds it again; for example {@code ac-2.1}. */
    String key();

    /** What people call it, for example {@code AC-2(1)}. */
    Optional<String> code();

    /** Its heading, one line. */
    String title();

    /** What stands below it, in order. */
    List<CatalogItem> items();

    /**
     * A heading.
     *
     * @param text what it says itself; may be empty
     */
    record Section(String key, Optional<String> code, String title, String text, List<CatalogItem> items)
            implements CatalogItem {

        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * What must be met.
     *
     * @param text the statement: lines, with lists indented by two blanks a level; may be empty
     * @param guidance how it is meant; may be empty
     */
    record Requirement(
            String key, Optional<String> code, String title, String text, String guidance, List<CatalogItem> items)
            implements CatalogItem {

        public Requirement {
            items = List.copyOf(items);
        }
    }

    /** How many sections this is, with all below it. */
    default long sections() {
        return (this instanceof Section ? 1 : 0)
                + items().stream().mapToLong(CatalogItem::sections).sum();
    }

    /** How many requirements this is, with all below it. */
    default long requirements() {
        return (this instanceof Requirement ? 1 : 0)
                + items().stream().mapToLong(CatalogItem::requirements).sum();
    }
}
