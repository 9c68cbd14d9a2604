package org.holdfast.security.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.holdfast.domain.mail.DeliverMails;
import org.holdfast.domain.mail.MailPosted;
import org.holdfast.domain.shared.StorageReady;
import org.holdfast.security.shared.Rounds;

/** Empties the outbox when something was put in, and every few seconds for what has to be tried again. */
@ApplicationScoped
public class Postman {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final DeliverMails delivery;
    private final Rounds rounds;

    @Inject
    public Postman(DeliverMails delivery, Rounds rounds) {
        this.delivery = delivery;
        this.rounds = rounds;
    }

    void onReady(@Observes StorageReady ready) {
        rounds.soon(delivery::deliver);
        rounds.every(PAUSE, delivery::deliver);
    }

    void onPosted(@Observes MailPosted posted) {
        rounds.soon(delivery::deliver);
    }
}
