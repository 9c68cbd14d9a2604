package org.holdfast.web.member;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Who shall be asked to join. */
@Input("InviteMemberInput")
@Description("Who shall be asked to join.")
public record InviteMemberInput(
        @NonNull String mail, @NonNull String name, @NonNull List<@NonNull GrantInput> grants) {

    public InviteMemberInput {
        grants = List.copyOf(grants);
    }
}
