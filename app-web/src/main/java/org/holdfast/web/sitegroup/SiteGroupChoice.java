package org.holdfast.web.sitegroup;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Parameters;

/** A site group chosen in a form by {@code hf:choice}: by its id, which the script fills in, or by the name that was typed. */
@Named
@RequestScoped
public class SiteGroupChoice {

    private static final String FIELD = "group";

    private final Parameters parameters;
    private final ReadSiteGroups groups;
    private final Supplier<Boolean> offered;
    private String typed = "";

    @Inject
    public SiteGroupChoice(Parameters parameters, ReadSiteGroups groups, CurrentActor caller) {
        this.parameters = parameters;
        this.groups = groups;
        this.offered = Once.of(() -> groups.any(caller.get()));
    }

    /** Whether there is a group to choose. */
    public boolean isOffered() {
        return offered.get();
    }

    /** What is in the field. */
    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed.strip();
    }

    /** The id that the form carries; empty for none, and where the field is. */
    public String getId() {
        return typed.isEmpty() ? "" : parameters.text("groupId").orElse("");
    }

    /**
     * The group chosen; empty where the field is empty.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code site-group-choice-unknown}
     */
    public Optional<SiteGroup> chosen(Actor actor) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<SiteGroup> byId = parameters
                .text("groupId")
                .map(id -> groups.get(actor, new SiteGroupId(id)))
                .filter(group -> group.name().value().equals(typed));
        return Optional.of(byId.or(() -> groups.findByName(actor, typed))
                .orElseThrow(() -> invalid(FIELD, "site-group-choice-unknown", Map.of("value", typed))));
    }
}
