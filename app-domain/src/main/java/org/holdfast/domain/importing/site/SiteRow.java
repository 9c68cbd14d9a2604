package org.holdfast.domain.importing.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Coordinates;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteName;

/**
 * A row in the terms of a site. What is absent was blank or not mapped.
 *
 * @param number where it stands in the file
 * @param name what people call the site
 * @param code its external reference
 * @param parent the code of the site above
 * @param levels the names of the sites above, from the top
 * @param address the parts that were given
 * @param coordinates where it lies
 * @param tags to add
 * @param ownFields to set
 * @param notes what was done to the row that one should know
 */
record SiteRow(
        long number,
        SiteName name,
        Optional<SiteCode> code,
        Optional<SiteCode> parent,
        List<SiteName> levels,
        Address address,
        Optional<Coordinates> coordinates,
        List<String> tags,
        Map<String, String> ownFields,
        List<RowProblem> notes) {

    /** Names the row among those of its file, the same in every run. */
    String part() {
        return code.map(known -> "code/" + SiteFileOutline.folded(known.value()))
                .orElse("row/" + number);
    }

    /** The site above as the row names it: its code, or the names from the top. */
    Optional<String> above() {
        return parent.map(SiteCode::value)
                .or(() -> levels.isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join(
                                " / ", levels.stream().map(SiteName::value).toList())));
    }

    /**
     * What a site has after the row.
     *
     * @param before what it has; empty for a new one
     * @throws org.holdfast.domain.shared.InvalidValueException when it gets more than a site can have
     */
    SiteDetails details(Optional<SiteDetails> before) {
        return before.map(this::onto)
                .orElseGet(() -> new SiteDetails(name, code, address, coordinates, tags, ownFields));
    }

    private SiteDetails onto(SiteDetails known) {
        Map<String, String> fields = new TreeMap<>(known.ownFields());
        fields.putAll(ownFields);
        return new SiteDetails(
                name,
                known.code().or(() -> code),
                onto(known.address()),
                coordinates.or(known::coordinates),
                Stream.concat(known.tags().stream(), tags.stream()).distinct().toList(),
                fields);
    }

    private Address onto(Address known) {
        return new Address(
                address.street().or(known::street),
                address.postalCode().or(known::postalCode),
                address.city().or(known::city),
                address.region().or(known::region),
                address.country().or(known::country));
    }
}
