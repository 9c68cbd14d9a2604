package org.holdfast.domain.signon;

/** What a browser brings back from a provider. */
public sealed interface ProviderAnswer {

    /**
     * Somebody proved who they are.
     *
     * @param value what the broker gives the profile for
     */
    record Code(String value) implements ProviderAnswer {

        @Override
        public String toString() {
            return "Code";
        }
    }

    /** Nobody did. */
    record Refusal(String words) implements ProviderAnswer {

        public Refusal {
            words = IdentityProviderException.plain(words);
        }
    }
}
