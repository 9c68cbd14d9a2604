package org.holdfast.web.token;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A new token with its secret. */
@Name("MadeToken")
@Description("A new token with its secret, which is shown this once.")
public record MadeTokenView(
        @NonNull TokenView token,

        @Description("To be sent as Authorization: Bearer.") @NonNull
        String secret) {

    @Override
    public String toString() {
        return "MadeTokenView";
    }
}
