package org.holdfast.domain.signon;

class InMemorySignOnAttemptsTest implements SignOnAttemptsContract {

    private final SignOnAttempts attempts = new InMemorySignOnAttempts();

    @Override
    public SignOnAttempts attempts() {
        return attempts;
    }
}
