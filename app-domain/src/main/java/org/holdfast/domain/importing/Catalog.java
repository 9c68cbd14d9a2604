package org.holdfast.domain.importing;

import java.util.List;
import java.util.Optional;

/**
 * A catalogue of requirements as somebody else published it.
 *
 * @param title what it calls itself
 * @param version as published, not interpreted
 * @param items sections and requirements in their order
 * @param withdrawn how many requirements it calls withdrawn; they are not among the items
 */
public record Catalog(String title, Optional<String> version, List<CatalogItem> items, int withdrawn) {

    public Catalog {
        items = List.copyOf(items);
    }

    /** How many sections it has, at every depth. */
    public long sections() {
        return items.stream().mapToLong(CatalogItem::sections).sum();
    }

    /** How many requirements it has, at every depth. */
    public long requirements() {
        return items.stream().mapToLong(CatalogItem::requirements).sum();
    }
}
