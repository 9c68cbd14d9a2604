package org.holdfast.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.web.graph.GivenFields;
import org.jspecify.annotations.Nullable;

/** What to change of a site. */
@Input("DescribeSiteInput")
@Description("What to change of a site. A field that is absent stays as it is; null removes it.")
public record DescribeSiteInput(
        @Nullable String name,

        @Description("The external reference, unique in the organisation ignoring case.") @Nullable
        String code,

        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,

        @Description("An ISO 3166-1 code or an English name.") @Nullable
        String country,

        @Description("Goes with a longitude.") @Nullable Double latitude,
        @Description("Goes with a latitude.") @Nullable Double longitude,
        @Nullable List<String> tags,
        @Nullable List<OwnFieldInput> ownFields) {

    /** The details of the site with these changes. */
    SiteDetails applied(Site site, GivenFields given) {
        SiteForm now = SiteForm.from(site);
        Map<String, String> texts = new HashMap<>(now.texts());
        change(texts, given, "code", code);
        change(texts, given, "street", street);
        change(texts, given, "postalCode", postalCode);
        change(texts, given, "city", city);
        change(texts, given, "region", region);
        change(texts, given, "country", country);
        return new SiteForm(
                        given.has("name") ? Objects.requireNonNullElse(name, "") : now.name(),
                        texts,
                        given.has("latitude") ? Optional.ofNullable(latitude) : now.latitude(),
                        given.has("longitude") ? Optional.ofNullable(longitude) : now.longitude(),
                        given.has("tags") ? SiteForm.tags(tags) : now.tags(),
                        given.has("ownFields") ? SiteForm.ownFields(ownFields) : now.ownFields())
                .details();
    }

    private static void change(Map<String, String> texts, GivenFields given, String field, @Nullable String text) {
        if (given.has(field)) {
            texts.put(field, Objects.requireNonNullElse(text, ""));
        }
    }
}
