package org.holdfast.web.role;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.role.ChangeRole;
import org.holdfast.domain.role.MakeRole;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.role.RemoveRole;
import org.holdfast.domain.role.RoleUse;
import org.holdfast.domain.role.RoleUses;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Texts;

/** One own role, or a new one: its name and what it allows. */
@Named
@RequestScoped
public class RolePage {

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final MakeRole making;
    private final ChangeRole changing;
    private final RemoveRole removing;
    private final Onward onward;
    private final Texts texts;
    private final Supplier<Optional<OwnRole>> role;
    private final Supplier<RoleUse> use;

    private long version;
    private Optional<String> name = Optional.empty();
    private Optional<String> description = Optional.empty();

    @Inject
    public RolePage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadRoles roles,
            RoleUses uses,
            MakeRole making,
            ChangeRole changing,
            RemoveRole removing,
            Onward onward,
            Texts texts) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.making = making;
        this.changing = changing;
        this.removing = removing;
        this.onward = onward;
        this.texts = texts;
        this.role = Once.of(() -> parameters.text("id").map(id -> roles.get(caller.get(), new RoleId(id))));
        this.use = Once.of(
                () -> role().map(own -> uses.of(own.organisation(), own.id())).orElse(RoleUse.NONE));
    }

    /**
     * A permission to choose.
     *
     * @param label as the API names it
     * @param text what it lets one do
     * @param chosen whether the role has it
     * @param open whether the viewer may choose it
     */
    public record Choice(String label, String text, boolean chosen, boolean open) {}

    /** The role of the address; empty for a new one. */
    public Optional<OwnRole> role() {
        return role.get();
    }

    /** What the page is called; a new role is for those who may make one. */
    public String title() {
        if (role().isEmpty()) {
            access.requireEverywhere(caller.get(), Permission.ROLE_MANAGE);
        }
        return role().map(own -> own.name().value()).orElse("A new role");
    }

    /**
     * Permissions that belong together.
     *
     * @param text what they are about
     * @param choices the permissions
     */
    public record Group(String text, List<Choice> choices) {}

    /** Every permission, as they belong together. */
    public List<Group> groups() {
        Map<String, Choice> byLabel = choices().stream().collect(Collectors.toMap(Choice::label, Function.identity()));
        return PermissionGroup.all().stream()
                .map(group -> new Group(
                        texts.text(group.text()),
                        group.permissions().stream()
                                .flatMap(permission -> Optional.ofNullable(byLabel.get(permission.label())).stream())
                                .toList()))
                .toList();
    }

    /** Every permission; ticked as the role has it, or as the viewer did in a form that was refused. */
    List<Choice> choices() {
        Set<Permission> had = role().map(OwnRole::permissions).orElse(Set.of());
        boolean posted = FacesContext.getCurrentInstance().isPostback();
        List<String> ticked = parameters.texts("permission");
        return Arrays.stream(Permission.values())
                .map(permission -> {
                    boolean open = manageable() && access.mayEverywhere(caller.get(), permission);
                    boolean chosen = (posted && open) ? ticked.contains(permission.label()) : had.contains(permission);
                    String text = texts.text("permission." + permission.label());
                    return new Choice(permission.label(), text, chosen, open);
                })
                .toList();
    }

    /** Who has the role. */
    public RoleUse use() {
        return use.get();
    }

    /** Whether the viewer may change it. */
    public boolean manageable() {
        return access.mayEverywhere(caller.get(), Permission.ROLE_MANAGE);
    }

    /** Makes the role, or changes it. */
    public void save() {
        RoleInput.Parts parts = new RoleInput(getName(), getDescription(), asked()).parts();
        OwnRole saved = role().isPresent()
                ? changing.change(
                        caller.get(),
                        role().get().id(),
                        version,
                        parts.name(),
                        parts.description(),
                        parts.permissions())
                : making.make(caller.get(), parts.name(), parts.description(), parts.permissions());
        onward.to("/roles", "role-saved", Map.of("name", saved.name().value()));
    }

    /** Removes the role. */
    public void remove() {
        OwnRole removed = removing.remove(caller.get(), role().orElseThrow().id(), version);
        onward.to("/roles", "role-removed", Map.of("name", removed.name().value()));
    }

    /** What was ticked, and what the viewer may not touch, as it was. */
    private List<String> asked() {
        return choices().stream().filter(Choice::chosen).map(Choice::label).toList();
    }

    public long getVersion() {
        return version == 0 ? role().map(OwnRole::version).orElse(0L) : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getName() {
        return name.orElseGet(() -> role().map(own -> own.name().value()).orElse(""));
    }

    public void setName(String name) {
        this.name = Optional.of(name);
    }

    public String getDescription() {
        return description.orElseGet(() -> role().flatMap(OwnRole::description).orElse(""));
    }

    public void setDescription(String description) {
        this.description = Optional.of(description);
    }
}
