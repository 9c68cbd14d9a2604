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
import org.holdfast.domain.signon.Connection;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.EnforceSingleSignOn;
import org.holdfast.domain.signon.GroupRoles;
import org.holdfast.domain.signon.MailDomain;
import org.holdfast.domain.signon.OwnerLinks;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.ReadSingleSignOn;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.domain.signon.TestConnection;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.member.RoleWords;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Texts;

/** Single sign-on: the organisation at WorkOS, its connections and domains, and what is enforced. */
@Named
@RequestScoped
public class SingleSignOnPage {

    private static final String ADDRESS = "/single-sign-on";

    private final CurrentActor caller;
    private final ReadSingleSignOn reading;
    private final ConfigureSingleSignOn configuring;
    private final EnforceSingleSignOn enforcing;
    private final Onward onward;
    private final Texts texts;
    private final Supplier<Optional<SingleSignOn>> settings;
    private final Supplier<List<StepRow>> steps;
    private final Optional<String> tested;

    private long version = -1;
    private Optional<String> provider = Optional.empty();
    private Optional<String> newcomers = Optional.empty();
    private Optional<String> groups = Optional.empty();

    @Inject
    public SingleSignOnPage(
            CurrentActor caller,
            ReadSingleSignOn reading,
            ConfigureSingleSignOn configuring,
            EnforceSingleSignOn enforcing,
            TestConnection testing,
            Parameters parameters,
            Onward onward,
            Texts texts) {
        this.caller = caller;
        this.reading = reading;
        this.configuring = configuring;
        this.enforcing = enforcing;
        this.onward = onward;
        this.texts = texts;
        this.tested = parameters.text("test");
        this.settings = Once.of(() -> reading.find(caller.get()));
        this.steps = Once.of(() ->
                tested
                        .map(connection -> testing.test(caller.get(), new ConnectionId(connection)))
                        .orElse(List.of())
                        .stream()
                        .map(this::row)
                        .toList());
    }

    /** Whether the server administrator connected the installation to WorkOS. */
    public boolean available() {
        return reading.available();
    }

    /** Whether it was set up for the organisation. */
    public boolean setUp() {
        return settings.get().isPresent();
    }

    /** The address that WorkOS has to know. */
    public String callback() {
        return reading.callback();
    }

    /** The connections, as they were last read. */
    public List<ConnectionRow> connections() {
        return settings.get().map(SingleSignOn::connections).orElse(List.of()).stream()
                .map(SingleSignOnPage::row)
                .toList();
    }

    /** The domains of the connections. */
    public List<DomainRow> domains() {
        return settings.get().stream()
                .flatMap(known -> known.domains().stream().sorted().map(domain -> DomainRow.of(known, domain)))
                .toList();
    }

    /** The connection that was tried; empty text for none. */
    public String tested() {
        return tested.flatMap(id -> settings.get().stream()
                        .flatMap(known -> known.connections().stream())
                        .filter(one -> one.id().value().equals(id))
                        .findFirst())
                .map(SingleSignOnPage::name)
                .orElse("");
    }

    /** What was tried of it. */
    public List<StepRow> steps() {
        return steps.get();
    }

    /** Whether all of it passed. */
    public boolean passed() {
        return !steps.get().isEmpty()
                && steps.get().stream().allMatch(step -> step.problem().isEmpty());
    }

    /** Whether owners keep the link; else whether they were doubted once. */
    public String ownerLinks() {
        return settings.get()
                .map(SingleSignOn::ownerLinks)
                .orElse(OwnerLinks.KEPT)
                .name();
    }

    /** The roles to choose from, those that allow least first. */
    public List<SelectItem> roles() {
        List<SelectItem> choices = new ArrayList<>();
        Arrays.stream(Role.values())
                .filter(role -> role != Role.OWNER)
                .forEach(one -> choices.add(0, new SelectItem(one.name(), RoleWords.of(one))));
        return choices;
    }

    /** Saves the form and reads the connections. */
    public void save() {
        InputCheck check = new InputCheck();
        Optional<ProviderOrganisation> organisation = check.value(() -> new ProviderOrganisation(getProvider()));
        Optional<Optional<Role>> role = check.value(() -> role(getNewcomers()));
        Optional<GroupRoles> held = check.value(() -> GroupRoles.parse(getGroups()));
        check.done();
        configuring.configure(
                caller.get(), getVersion(), organisation.orElseThrow(), role.orElseThrow(), held.orElseThrow());
        onward.to(ADDRESS, "sign-on-saved", Map.of());
    }

    /** Enforces it for a domain. */
    public void enforce(String domain) {
        enforcing.enforce(caller.get(), getVersion(), new MailDomain(domain), true);
        onward.to(ADDRESS, "sign-on-enforced", Map.of("domain", domain));
    }

    /** Enforces it for a domain no longer. */
    public void release(String domain) {
        enforcing.enforce(caller.get(), getVersion(), new MailDomain(domain), false);
        onward.to(ADDRESS, "sign-on-released", Map.of("domain", domain));
    }

    /** Says that owners shall come in by the provider alone, for the first or the second time. */
    public void giveUpOwnerLinks() {
        SingleSignOn changed = enforcing.giveUpOwnerLinks(caller.get(), getVersion());
        boolean done = changed.ownerLinks() == OwnerLinks.GIVEN_UP;
        onward.to(ADDRESS, done ? "sign-on-owners-given-up" : "sign-on-owners-doubted", Map.of());
    }

    /** Gives owners their link back. */
    public void keepOwnerLinks() {
        enforcing.keepOwnerLinks(caller.get(), getVersion());
        onward.to(ADDRESS, "sign-on-owners-kept", Map.of());
    }

    public long getVersion() {
        return version < 0 ? settings.get().map(SingleSignOn::version).orElse(0L) : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getProvider() {
        return provider.orElseGet(
                () -> settings.get().map(known -> known.provider().value()).orElse(""));
    }

    public void setProvider(String provider) {
        this.provider = Optional.of(provider);
    }

    public String getNewcomers() {
        return newcomers.orElseGet(() ->
                settings.get().flatMap(SingleSignOn::newcomers).map(Role::name).orElse(""));
    }

    public void setNewcomers(String newcomers) {
        this.newcomers = Optional.of(newcomers);
    }

    public String getGroups() {
        return groups.orElseGet(
                () -> settings.get().map(known -> known.groups().text()).orElse(""));
    }

    public void setGroups(String groups) {
        this.groups = Optional.of(groups);
    }

    private StepRow row(TestConnection.Step step) {
        return new StepRow(
                texts.text("sign-on.step." + step.stage()), step.problem().orElse(""));
    }

    private static Optional<Role> role(String name) {
        return Optional.of(name).filter(text -> !text.isEmpty()).map(text -> Role.find(text)
                .orElseThrow(() -> InvalidValueException.invalid("newcomers", "role-unknown")));
    }

    private static ConnectionRow row(Connection connection) {
        return new ConnectionRow(
                connection.id().value(),
                name(connection),
                connection.type(),
                connection.state(),
                connection.active(),
                String.join(
                        ", ",
                        connection.domains().stream()
                                .sorted()
                                .map(MailDomain::value)
                                .toList()));
    }

    private static String name(Connection connection) {
        return connection.name().isEmpty() ? connection.id().value() : connection.name();
    }

    /** A line of the connections. */
    public record ConnectionRow(String id, String name, String type, String state, boolean active, String domains) {}

    /**
     * A line of the domains.
     *
     * @param served the connection by which its people come in; empty text where none is active
     * @param enforced whether they shall come in no other way; without effect while no connection is active
     */
    public record DomainRow(String domain, String served, boolean enforced) {

        static DomainRow of(SingleSignOn known, MailDomain domain) {
            return new DomainRow(
                    domain.value(),
                    known.serving(domain).map(SingleSignOnPage::name).orElse(""),
                    known.enforced().contains(domain));
        }
    }

    /**
     * A line of a test.
     *
     * @param problem what is wrong; empty text when it passed
     */
    public record StepRow(String what, String problem) {}
}
