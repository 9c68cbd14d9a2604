package org.holdfast.domain.signon;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;

/**
 * How the people of an organisation come in through its own identity provider.
 *
 * @param organisation whose
 * @param version 1 when first set, one more with each change
 * @param provider what the organisation is called at the broker
 * @param connections what the broker said of its connections when last asked
 * @param enforced domains whose people come in no other way, as long as an active connection serves them
 * @param newcomers the role that somebody gets who comes for the first time and was not invited; empty to refuse them
 * @param groups which groups of the provider's directory hold which role
 * @param ownerLinks whether owners of enforced domains keep the link
 * @param ended whether it was given up; then it has no connections, and holds nothing that others may not
 */
public record SingleSignOn(
        OrganisationId organisation,
        long version,
        ProviderOrganisation provider,
        List<Connection> connections,
        Set<MailDomain> enforced,
        Optional<Role> newcomers,
        GroupRoles groups,
        OwnerLinks ownerLinks,
        boolean ended)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "single-sign-on";

    /** The most connections of an organisation. */
    public static final int MAXIMUM_CONNECTIONS = 200;

    /** The most domains of an organisation. */
    public static final int MAXIMUM_DOMAINS = 1000;

    private static final String DOMAIN_CLAIMS = "sign-on-domain/";

    public SingleSignOn {
        Assert.atMost("connections", connections.size(), MAXIMUM_CONNECTIONS);
        connections = connections.stream()
                .sorted(Comparator.comparing(connection -> connection.id().value()))
                .toList();
        Assert.atMost("domains", domains(connections).size(), MAXIMUM_DOMAINS);
        enforced = Set.copyOf(enforced);
    }

    /** How the settings of an organisation are named in the journal. */
    public static AggregateRef ref(OrganisationId organisation) {
        return new AggregateRef(TYPE, organisation.value());
    }

    static SingleSignOn first(
            OrganisationId organisation,
            ProviderOrganisation provider,
            List<Connection> connections,
            Optional<Role> newcomers,
            GroupRoles groups) {
        return new SingleSignOn(
                organisation, 1, provider, connections, Set.of(), newcomers, groups, OwnerLinks.KEPT, false);
    }

    static SingleSignOn from(OrganisationId organisation, long version, Fields image) {
        return new SingleSignOn(
                organisation,
                version,
                new ProviderOrganisation(image.text("provider")),
                image.nestedList("connections").stream().map(Connection::from).toList(),
                Connection.domains(image.texts("enforced")),
                image.findText("newcomers").flatMap(Role::find),
                GroupRoles.parse(String.join("\n", image.texts("groups"))),
                OwnerLinks.valueOf(image.text("ownerLinks")),
                image.find("ended").isPresent() && image.flag("ended"));
    }

    /**
     * With another provider, its connections, and what newcomers get. What is enforced is so for the provider, whatever connections it has
     * at this moment: one that is made anew, or an answer that lacks it, must not open links again for good.
     */
    SingleSignOn configured(
            ProviderOrganisation other, List<Connection> read, Optional<Role> role, GroupRoles otherGroups) {
        Set<MailDomain> still = other.equals(provider) ? enforced : Set.of();
        return new SingleSignOn(organisation, version + 1, other, read, still, role, otherGroups, ownerLinks, false);
    }

    /** With what the broker says of the connections now. */
    SingleSignOn withConnections(List<Connection> read) {
        return configured(provider, read, newcomers, groups);
    }

    /** Given up. */
    SingleSignOn end() {
        return new SingleSignOn(
                organisation,
                version + 1,
                provider,
                List.of(),
                Set.of(),
                Optional.empty(),
                GroupRoles.none(),
                OwnerLinks.KEPT,
                true);
    }

    /** With other domains enforced. */
    SingleSignOn enforcing(Set<MailDomain> others) {
        return new SingleSignOn(
                organisation, version + 1, provider, connections, others, newcomers, groups, ownerLinks, ended);
    }

    /** With the link of owners kept or given up. */
    SingleSignOn withOwnerLinks(OwnerLinks other) {
        return new SingleSignOn(
                organisation, version + 1, provider, connections, enforced, newcomers, groups, other, ended);
    }

    /** The connection of an id. */
    public Optional<Connection> connection(ConnectionId id) {
        return connections.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Where people with addresses of a domain are sent. */
    public Optional<Connection> serving(MailDomain domain) {
        return connections.stream().filter(one -> one.serves(domain)).findFirst();
    }

    /** Whether people with addresses of a domain come in no other way. Never where no active connection serves it. */
    public boolean enforces(MailDomain domain) {
        return enforced.contains(domain) && serving(domain).isPresent();
    }

    /** Every domain of the connections. */
    public Set<MailDomain> domains() {
        return domains(connections);
    }

    /** What nobody else may hold: the organisation at the broker, and each domain. */
    Set<ClaimKey> claims() {
        if (ended) {
            return Set.of();
        }
        Set<ClaimKey> keys = domains().stream().map(SingleSignOn::claim).collect(Collectors.toCollection(HashSet::new));
        keys.add(new ClaimKey("sign-on-provider/" + provider.value()));
        return keys;
    }

    static ClaimKey claim(MailDomain domain) {
        return new ClaimKey(DOMAIN_CLAIMS + domain.value());
    }

    /** The domain that a claim is about, where it is about one. */
    static Optional<MailDomain> domain(ClaimKey claim) {
        return Optional.of(claim.value())
                .filter(key -> key.startsWith(DOMAIN_CLAIMS))
                .map(key -> new MailDomain(key.substring(DOMAIN_CLAIMS.length())));
    }

    @Override
    public AggregateRef ref() {
        return ref(organisation);
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("provider", provider.value())
                .with(
                        "connections",
                        connections.stream()
                                .<Object>map(connection -> connection.fields().asMap())
                                .toList())
                .with(
                        "enforced",
                        enforced.stream().sorted().map(MailDomain::value).toList())
                .with("newcomers", newcomers.map(Role::name))
                .with("groups", groups.lines())
                .with("ownerLinks", ownerLinks.name())
                .with("ended", Optional.of(true).filter(told -> ended));
    }

    private static Set<MailDomain> domains(List<Connection> connections) {
        return connections.stream()
                .flatMap(connection -> connection.domains().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
