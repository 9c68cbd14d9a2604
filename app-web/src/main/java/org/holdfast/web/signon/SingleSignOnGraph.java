package org.holdfast.web.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
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
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.signon.ChangeOwnerLinks;
import org.holdfast.domain.signon.ConfigureSingleSignOn;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.EndSingleSignOn;
import org.holdfast.domain.signon.EnforceSingleSignOn;
import org.holdfast.domain.signon.ForgetAccounts;
import org.holdfast.domain.signon.GroupRoles;
import org.holdfast.domain.signon.MailDomain;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.ReadSingleSignOn;
import org.holdfast.domain.signon.TestConnection;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.member.RoleName;
import org.holdfast.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/** How people come in through the organisation's own identity provider. */
@GraphQLApi
@ApplicationScoped
public class SingleSignOnGraph {

    private final CurrentActor caller;
    private final ReadSingleSignOn reading;
    private final ConfigureSingleSignOn configuring;
    private final EnforceSingleSignOn enforcing;
    private final ChangeOwnerLinks owners;
    private final EndSingleSignOn ending;
    private final TestConnection testing;
    private final ForgetAccounts accounts;
    private final Texts texts;

    @Inject
    public SingleSignOnGraph(
            CurrentActor caller,
            ReadSingleSignOn reading,
            ConfigureSingleSignOn configuring,
            EnforceSingleSignOn enforcing,
            ChangeOwnerLinks owners,
            EndSingleSignOn ending,
            TestConnection testing,
            ForgetAccounts accounts,
            Texts texts) {
        this.caller = caller;
        this.reading = reading;
        this.configuring = configuring;
        this.enforcing = enforcing;
        this.owners = owners;
        this.ending = ending;
        this.testing = testing;
        this.accounts = accounts;
        this.texts = texts;
    }

    @Query
    @Needs(value = Permission.ACCESS_READ, or = Permission.SIGN_IN_CONFIGURE)
    @Description(
            "How people come in through the organisation's own identity provider; null when that was never set up.")
    public @Nullable SingleSignOnView singleSignOn() {
        return reading.find(caller.get()).map(SingleSignOnView::from).orElse(null);
    }

    @Query
    @Needs(Permission.SIGN_IN_CONFIGURE)
    @Description("Tries what a sign-in by a connection needs: the steps up to the first that fails.")
    public @NonNull List<@NonNull SignOnStepView> testSignOnConnection(@NonNull @Id String connection) {
        return testing.test(caller.get(), new ConnectionId(connection)).stream()
                .map(step -> SignOnStepView.of(texts, step))
                .toList();
    }

    @Mutation
    @Needs(Permission.SIGN_IN_CONFIGURE)
    @Description(
            "Says which organisation of WorkOS is the caller's and what newcomers get, and reads the connections anew.")
    public @NonNull SingleSignOnView configureSingleSignOn(
            @Description("The version that the caller has seen; 0 where it was never set up.") int version,
            @NonNull String provider,
            @Nullable
                    @Description(
                            "The role in the organisation that somebody gets who was not invited; null to refuse them.")
                    RoleName newcomers,
            @DefaultValue("[]")
                    @Description("Which groups of the provider's directory hold which role; all others hold none.")
                    @NonNull
                    List<@NonNull GroupRoleInput> groups) {
        InputCheck check = new InputCheck();
        Optional<ProviderOrganisation> organisation = check.value(() -> new ProviderOrganisation(provider));
        Optional<GroupRoles> held = check.value(() -> GroupRoleInput.roles(groups));
        check.done();
        Optional<Role> role = Optional.ofNullable(newcomers).flatMap(name -> Role.find(name.name()));
        return SingleSignOnView.from(
                configuring.configure(actor(), version, organisation.orElseThrow(), role, held.orElseThrow()));
    }

    @Mutation
    @Needs(Permission.SIGN_IN_CONFIGURE)
    @Description("Lets people with addresses of a domain in by their provider alone, or no longer.")
    public @NonNull SingleSignOnView enforceSingleSignOn(int version, @NonNull String domain, boolean enforced) {
        return SingleSignOnView.from(enforcing.enforce(actor(), version, new MailDomain(domain), enforced));
    }

    @Mutation
    @Needs(Permission.SIGN_IN_CONFIGURE)
    @Description("Takes the link by mail from owners of enforced domains. It has to be said twice.")
    public @NonNull SingleSignOnView giveUpOwnerLinks(int version) {
        return SingleSignOnView.from(owners.change(actor(), version, false));
    }

    @Mutation
    @Needs(Permission.SIGN_IN_CONFIGURE)
    @Description("Gives owners of enforced domains the link by mail back.")
    public @NonNull SingleSignOnView keepOwnerLinks(int version) {
        return SingleSignOnView.from(owners.change(actor(), version, true));
    }

    @Mutation
    @Needs(Permission.SIGN_IN_CONFIGURE)
    @Description("Ends single sign-on: everybody comes in by a link again. Returns true.")
    public boolean endSingleSignOn(int version) {
        ending.end(actor(), version);
        return true;
    }

    @Mutation
    @Needs(Permission.MEMBER_MANAGE)
    @Description(
            "Forgets by which accounts at providers a member came: the next one with the member's address is the member's. Returns how many there were.")
    public int forgetAccounts(@NonNull @Id String member) {
        return accounts.forget(actor(), new MemberId(member));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
