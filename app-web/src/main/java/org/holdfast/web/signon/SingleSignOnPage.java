package org.holdfast.web.signon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.signon.ConfigureSingleSignOn;
import org.holdfast.domain.signon.EndSingleSignOn;
import org.holdfast.domain.signon.GroupRoles;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.ReadSingleSignOn;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.RoleWords;
import org.jspecify.annotations.Nullable;

/** Single sign-on: the organisation at WorkOS, what newcomers and groups get, and the end of it. */
@Named
@RequestScoped
public class SingleSignOnPage {

    private final CurrentActor caller;
    private final ReadSingleSignOn reading;
    private final ShownSingleSignOn shown;
    private final ConfigureSingleSignOn configuring;
    private final EndSingleSignOn ending;
    private final Onward onward;
    private final Supplier<String> proof;
    private final BrokerWords words;
    private final StrongSignOn question;

    private long version = -1;
    private Optional<String> provider = Optional.empty();
    private Optional<String> newcomers = Optional.empty();
    private Optional<String> groups = Optional.empty();

    @Inject
    public SingleSignOnPage(
            CurrentActor caller,
            ReadSingleSignOn reading,
            ShownSingleSignOn shown,
            ConfigureSingleSignOn configuring,
            EndSingleSignOn ending,
            Onward onward,
            BrokerWords words,
            StrongSignOn question) {
        this.caller = caller;
        this.reading = reading;
        this.shown = shown;
        this.configuring = configuring;
        this.ending = ending;
        this.onward = onward;
        this.proof = Once.of(() -> reading.proof(caller.get()).orElse(""));
        this.words = words;
        this.question = question;
    }

    /** Whether the server administrator connected the installation to WorkOS. */
    public boolean available() {
        return reading.available();
    }

    /** Whether it was set up for the organisation. */
    public boolean setUp() {
        return shown.find().isPresent();
    }

    /** The address that WorkOS has to know. */
    public String callback() {
        return reading.callback();
    }

    /** What the organisation at WorkOS has to have as its external id; empty text where that is not asked. */
    public String proof() {
        return proof.get();
    }

    /** The roles to choose from, those that allow least first. */
    public List<SelectItem> roles() {
        List<SelectItem> choices = new ArrayList<>();
        Arrays.stream(Role.values())
                .filter(role -> role != Role.OWNER)
                .forEach(one -> choices.add(0, new SelectItem(one.name(), RoleWords.of(one))));
        return choices;
    }

    /** What the button says that saves. */
    public String button() {
        return setUp() ? "Save and read connections again" : "Save and read connections";
    }

    /** Saves the form and reads the connections. */
    public void save() {
        InputCheck check = new InputCheck();
        Optional<ProviderOrganisation> organisation = check.value(() -> new ProviderOrganisation(getProvider()));
        Optional<Optional<Role>> role = check.value(() -> role(getNewcomers()));
        Optional<GroupRoles> held = check.value(() -> GroupRoles.parse(getGroups()));
        check.done();
        save(organisation.orElseThrow(), role.orElseThrow(), held.orElseThrow());
    }

    private void save(ProviderOrganisation organisation, Optional<Role> role, GroupRoles held) {
        question.ask(role, held, button());
        try {
            configuring.configure(caller.get(), getVersion(), organisation, role, held);
            onward.to(ShownSingleSignOn.ADDRESS, "sign-on-saved", Map.of());
        } catch (IdentityProviderException broken) {
            words.show(broken);
        }
    }

    /** Ends it. */
    public void end() {
        ending.end(caller.get(), getVersion());
        onward.to(ShownSingleSignOn.ADDRESS, "sign-on-ended", Map.of());
    }

    public long getVersion() {
        return version < 0 ? shown.version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getProvider() {
        return provider.orElseGet(
                () -> shown.find().map(known -> known.provider().value()).orElse(""));
    }

    public void setProvider(String provider) {
        this.provider = Optional.of(provider);
    }

    public String getNewcomers() {
        return newcomers.orElseGet(() ->
                shown.find().flatMap(SingleSignOn::newcomers).map(Role::name).orElse(""));
    }

    /** @param newcomers nothing for "Is refused" */
    public void setNewcomers(@Nullable String newcomers) {
        this.newcomers = Optional.of(newcomers == null ? "" : newcomers);
    }

    public String getGroups() {
        return groups.orElseGet(
                () -> shown.find().map(known -> known.groups().text()).orElse(""));
    }

    public void setGroups(String groups) {
        this.groups = Optional.of(groups);
    }

    private static Optional<Role> role(String name) {
        return Optional.of(name).filter(text -> !text.isEmpty()).map(text -> Role.find(text)
                .orElseThrow(() -> InvalidValueException.invalid("newcomers", "role-unknown")));
    }
}
