package org.holdfast.web.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.role.ChangeRole;
import org.holdfast.domain.role.MakeRole;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.role.RemoveRole;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/** Roles: the built-in ones, and the own ones with what changes them. */
@GraphQLApi
@ApplicationScoped
public class RoleGraph {

    private static final Cursors ROLES = new Cursors("roles");

    private final CurrentActor caller;
    private final ReadRoles roles;
    private final MakeRole making;
    private final ChangeRole changing;
    private final RemoveRole removing;

    @Inject
    public RoleGraph(CurrentActor caller, ReadRoles roles, MakeRole making, ChangeRole changing, RemoveRole removing) {
        this.caller = caller;
        this.roles = roles;
        this.making = making;
        this.changing = changing;
        this.removing = removing;
    }

    @Query
    @Needs({})
    @Description("The roles that every organisation has, those that allow most first.")
    public @NonNull List<@NonNull BuiltInRoleView> builtInRoles() {
        actor();
        return Arrays.stream(Role.values()).map(BuiltInRoleView::from).toList();
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description("The organisation's own roles whose name contains the text, by name.")
    public @NonNull OwnRoleConnection ownRoles(
            @Nullable String text,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        Optional<String> searched = Optional.ofNullable(text);
        return OwnRoleConnection.of(
                roles.page(actor, searched, new PageArguments(first, after, last, before).of(ROLES)),
                ROLES,
                roles::keyOf,
                () -> roles.count(actor, searched));
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description("An own role; `role-not-found` when there is none that the caller may see.")
    public @NonNull OwnRoleView ownRole(@NonNull @Id String id) {
        return OwnRoleView.from(roles.get(actor(), new RoleId(id)));
    }

    @Mutation
    @Needs(Permission.ROLE_MANAGE)
    @Description("Makes a role. Nobody puts in a permission that they do not hold.")
    public @NonNull OwnRoleView makeRole(@NonNull RoleInput input) {
        RoleInput.Parts parts = input.parts();
        return OwnRoleView.from(making.make(actor(), parts.name(), parts.description(), parts.permissions()));
    }

    @Mutation
    @Needs(Permission.ROLE_MANAGE)
    @Description("Gives a role another name, description and set of permissions, for everybody who has it.")
    public @NonNull OwnRoleView changeRole(@NonNull @Id String id, int version, @NonNull RoleInput input) {
        RoleInput.Parts parts = input.parts();
        return OwnRoleView.from(changing.change(
                actor(), new RoleId(id), version, parts.name(), parts.description(), parts.permissions()));
    }

    @Mutation
    @Needs(Permission.ROLE_MANAGE)
    @Description("Removes a role that nobody has; `role-in-use` says who has it.")
    public @NonNull OwnRoleView removeRole(@NonNull @Id String id, int version) {
        return OwnRoleView.from(removing.remove(actor(), new RoleId(id), version));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
