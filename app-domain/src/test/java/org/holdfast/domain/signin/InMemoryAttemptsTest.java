package org.holdfast.domain.signin;

class InMemoryAttemptsTest implements AttemptsContract {

    private final Attempts attempts = new InMemoryAttempts();

    @Override
    public Attempts attempts() {
        return attempts;
    }
}
