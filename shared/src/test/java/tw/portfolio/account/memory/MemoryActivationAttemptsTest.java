package tw.portfolio.account.memory;

import tw.portfolio.account.ActivationAttempts;
import tw.portfolio.account.ActivationAttemptsContract;

class MemoryActivationAttemptsTest extends ActivationAttemptsContract {
  @Override
  protected ActivationAttempts attempts() {
    return new MemoryActivationAttempts();
  }
}
