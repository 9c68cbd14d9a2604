package org.holdfast.web.role;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.Page;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.RoleWords;
import org.holdfast.web.shared.Texts;

/** The roles: the own ones, and what the built-in ones allow. */
@Named
@RequestScoped
public class RoleListPage {

    private static final int SIZE = 50;
    private static final Cursors CURSORS = new Cursors("roles");

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadRoles roles;
    private final Texts texts;
    private final Supplier<Page<OwnRole>> page;

    @Inject
    public RoleListPage(CurrentActor caller, Access access, Parameters parameters, ReadRoles roles, Texts texts) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.roles = roles;
        this.texts = texts;
        this.page = Once.of(() -> roles.page(caller.get(), parameters.text("q"), parameters.page(CURSORS, SIZE)));
    }

    /**
     * What a permission is and who of the built-in roles has it.
     *
     * @param label as the API names it
     * @param text what it lets one do
     * @param allowed for each role, whether it allows it
     */
    public record Row(String label, String text, List<Boolean> allowed) {}

    /**
     * Permissions that belong together.
     *
     * @param text what they are about
     * @param rows the permissions
     */
    public record Group(String text, List<Row> rows) {}

    /** The own roles of the page. */
    public List<OwnRole> rows() {
        return page.get().items();
    }

    /** Whether there is no own role at all. */
    public boolean nothingYet() {
        return rows().isEmpty() && text().isEmpty();
    }

    /** What is searched for. */
    public String text() {
        return parameters.text("q").orElse("");
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(
                page.get(),
                parameters.link("/roles").with("q", parameters.text("q")),
                role -> CURSORS.cursor(roles.keyOf(role)));
    }

    /** The built-in roles in words, those that allow most first. */
    public List<String> builtIn() {
        return Arrays.stream(Role.values()).map(RoleWords::of).toList();
    }

    /** Every permission, as they belong together, with the roles that allow it. */
    public List<Group> groups() {
        return PermissionGroup.all().stream()
                .map(group -> new Group(
                        texts.text(group.text()),
                        group.permissions().stream().map(this::row).toList()))
                .toList();
    }

    private Row row(Permission permission) {
        return new Row(
                permission.label(),
                texts.text("permission." + permission.label()),
                Arrays.stream(Role.values())
                        .map(role -> role.permissions().contains(permission))
                        .toList());
    }

    /** What a role allows, in words. */
    public String allowed(OwnRole role) {
        return PermissionGroup.all().stream()
                .flatMap(group -> group.permissions().stream())
                .filter(role.permissions()::contains)
                .map(permission -> texts.text("permission." + permission.label()))
                .collect(Collectors.joining("; "));
    }

    /** Whether the viewer may make and change roles. */
    public boolean manageable() {
        return access.mayEverywhere(caller.get(), Permission.ROLE_MANAGE);
    }

    /** An own role by what is left of its description. */
    public String purpose(OwnRole role) {
        return Optional.of(role).flatMap(OwnRole::description).orElse("");
    }
}
