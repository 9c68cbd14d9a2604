package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.Entry;

/** Keeps codes unique in an organisation, by claiming them before a site gets them. */
@ApplicationScoped
public class SiteCodes {

    private final Claims claims;

    @Inject
    public SiteCodes(Claims claims) {
        this.claims = claims;
    }

    /**
     * Claims the code of a site, where it has one.
     *
     * @throws SiteRefusedException {@code site-code-taken}
     */
    void claim(Site site) {
        site.code().ifPresent(code -> {
            ClaimKey key = code.claim(site.organisation());
            if (!claims.claim(key, site.ref(), newest -> has(newest, key))) {
                throw SiteRefusedException.codeTaken(code);
            }
        });
    }

    /** Whether a site has a code after its newest entry. */
    public static boolean has(Entry newest, ClaimKey key) {
        return newest.image()
                .findText("code")
                .map(SiteCode::new)
                .map(code -> code.claim(newest.path().organisation()))
                .filter(key::equals)
                .isPresent();
    }

    /** Gives back the code that a site had before, where it has another one now. */
    void releaseFormer(Site before, Site after) {
        Optional<ClaimKey> kept = after.code().map(code -> code.claim(after.organisation()));
        before.code()
                .map(code -> code.claim(before.organisation()))
                .filter(former -> !Optional.of(former).equals(kept))
                .ifPresent(former -> claims.release(List.of(former), before.ref()));
    }
}
