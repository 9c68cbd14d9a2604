package org.holdfast.web.site;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Coordinates;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteId;
import org.jspecify.annotations.Nullable;

/** A site as the API shows it. */
@Name("Site")
@Description("A place or an organisational level.")
public record SiteView(
        @NonNull @Id String id,

        @Description("One more with each change; a mutation names the one that its caller has seen.")
        int version,

        @NonNull String name,

        @Description("The external reference, unique in the organisation ignoring case.") @Nullable
        String code,

        @Description("An inactive site keeps its data and leaves every scope.")
        boolean active,

        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Description("ISO 3166-1 alpha-2.") @Nullable String country,

        @Description("In degrees of WGS 84, north is positive.") @Nullable
        Double latitude,

        @Description("In degrees of WGS 84, east is positive.") @Nullable
        Double longitude,

        @NonNull List<@NonNull String> tags,

        @Description("Further facts of the organisation's own.") @NonNull
        List<@NonNull OwnFieldView> ownFields,

        @Ignore List<String> ancestorIds) {

    public SiteView {
        tags = List.copyOf(tags);
        ownFields = List.copyOf(ownFields);
        ancestorIds = List.copyOf(ancestorIds);
    }

    /** The id of the site directly above, whoever asks. */
    Optional<String> above() {
        return ancestorIds.isEmpty() ? Optional.empty() : Optional.of(ancestorIds.get(ancestorIds.size() - 1));
    }

    /** The view of a site. */
    public static SiteView from(Site site) {
        SiteDetails details = site.details();
        Address address = details.address();
        Optional<Coordinates> coordinates = details.coordinates();
        return new SiteView(
                site.id().value(),
                Math.toIntExact(site.version()),
                site.name().value(),
                site.code().map(SiteCode::value).orElse(null),
                site.active(),
                address.street().orElse(null),
                address.postalCode().orElse(null),
                address.city().orElse(null),
                address.region().orElse(null),
                address.country().map(Country::code).orElse(null),
                coordinates.map(Coordinates::latitude).orElse(null),
                coordinates.map(Coordinates::longitude).orElse(null),
                details.tags(),
                OwnFieldView.from(details.ownFields()),
                site.ancestors().stream().map(SiteId::value).toList());
    }
}
