package org.holdfast.domain.signon;

import java.util.List;
import java.util.Optional;

/**
 * A person as an identity provider described them.
 *
 * @param id what the broker calls the person
 * @param organisation at the broker
 * @param connection by which the person came
 * @param subject what the provider itself calls the person, for good
 * @param mail as the provider wrote it
 * @param name first and last name, as far as they were given
 * @param groups of the provider's directory; empty where it tells none, which says nothing about who is in them
 */
public record ProviderProfile(
        Optional<String> id,
        Optional<String> organisation,
        String connection,
        String subject,
        String mail,
        Optional<String> name,
        Optional<List<String>> groups) {

    public ProviderProfile {
        groups = groups.map(List::copyOf);
    }

    /** The connection, where its name has the form of one. */
    Optional<ConnectionId> connectionId() {
        return ConnectionId.find(connection);
    }

    @Override
    public String toString() {
        return "ProviderProfile[" + connection + "]";
    }
}
