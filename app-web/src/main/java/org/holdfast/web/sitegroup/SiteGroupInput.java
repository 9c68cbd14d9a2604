package org.holdfast.web.sitegroup;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.sitegroup.SiteGroupName;
import org.jspecify.annotations.Nullable;

/** What a site group shall be called. */
@Input("SiteGroupInput")
@Description("What a site group shall be called, and what it is for.")
public record SiteGroupInput(@NonNull String name, @Nullable String description) {

    SiteGroupName called() {
        return new SiteGroupName(name);
    }

    Optional<String> purpose() {
        return Optional.ofNullable(description).map(String::strip).filter(text -> !text.isEmpty());
    }
}
