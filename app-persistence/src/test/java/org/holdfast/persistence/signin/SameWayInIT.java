package org.holdfast.persistence.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.factor.Factor;
import org.holdfast.domain.factor.Factors;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.signin.AskForLink;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signon.SignOnFixture;
import org.holdfast.domain.signon.SingleSignOns;
import org.holdfast.domain.signon.StartSignOn;
import org.holdfast.persistence.ProductContainer;
import org.holdfast.persistence.database.DatabaseCommands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the sign-in page does before it answers costs the same, whoever the address is of: somebody, nobody, somebody who
 * was invited, shut out or has a second factor; by a link, and by the provider of the domain.
 */
class SameWayInIT {

    private static final Client CLIENT = new Client("192.0.2.1", "Firefox/140.0");

    @TempDir
    private Path directory;

    @Test
    void costsTheSameForEverybody() {
        try (ProductContainer product = ProductContainer.on(directory)) {
            fill(product);
            commands(product, "first@example.net");
            List<String> byLink = commands(product, "nobody@example.com");
            assertThat(byLink).isNotEmpty();
            for (String mail : List.of("ann", "invited", "suspended", "careful")) {
                assertThat(commands(product, mail + "@example.com")).as(mail).isEqualTo(byLink);
            }
            List<String> byProvider = commands(product, "nobody@example.org");
            assertThat(byProvider).isNotEqualTo(byLink);
            assertThat(commands(product, "olga@example.org")).isEqualTo(byProvider);
        }
    }

    private static void fill(ProductContainer product) {
        Members members = product.get(Members.class);
        members.save(MemberFixture.owner("A1", "Ann", "ann@example.com"));
        members.save(MemberFixture.owner("A2", "Olga", "olga@example.org"));
        members.save(MemberFixture.owner("A3", "Sue", "suspended@example.com").suspended());
        members.save(MemberFixture.invited("A4", "Ines", "invited@example.com"));
        Member careful = MemberFixture.owner("A5", "Cleo", "careful@example.com");
        members.save(careful);
        product.get(Factors.class)
                .save(new Factor(careful.id(), careful.organisation(), "sealed", Instant.EPOCH, 0, List.of()));
        product.get(SingleSignOns.class)
                .save(SignOnFixture.settings(
                        ActorFixture.ORGANISATION, "org_1", SignOnFixture.active("conn_1", "example.org")));
    }

    /** As the page does: by the provider where there is one, and else by a link. */
    private static List<String> commands(ProductContainer product, String mail) {
        MailAddress address = new MailAddress(mail);
        Secret browser = Secret.random();
        return new DatabaseCommands().record(() -> {
            if (product.get(StartSignOn.class)
                    .start(address, browser, CLIENT.place())
                    .isEmpty()) {
                product.get(AskForLink.class).ask(address, browser, CLIENT);
            }
        });
    }
}
