package org.holdfast.web.signon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.signon.Connection;
import org.holdfast.domain.signon.ReadSingleSignOn;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;

/** The settings that a page shows, read once however many parts of it show something of them. */
@RequestScoped
public class ShownSingleSignOn {

    static final String ADDRESS = "/single-sign-on";

    private final Supplier<Optional<SingleSignOn>> settings;

    @Inject
    public ShownSingleSignOn(CurrentActor caller, ReadSingleSignOn reading) {
        this.settings = Once.of(() -> reading.find(caller.get()));
    }

    Optional<SingleSignOn> find() {
        return settings.get();
    }

    long version() {
        return settings.get().map(SingleSignOn::version).orElse(0L);
    }

    static String name(Connection connection) {
        return connection.name().isEmpty() ? connection.id().value() : connection.name();
    }
}
