package tw.portfolio.work.outcome.memory;

import org.junit.jupiter.api.RepeatedTest;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.work.outcome.SlotContract;

class MemorySlotTest extends SlotContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }

  /** In memory a collision lasts microseconds: one storm alone may pass without any. */
  @RepeatedTest(60)
  void shouldHoldInEveryStorm() throws InterruptedException {
    shouldNeverGiveMoreThanFiveSlotsToTwoHundredSimultaneousReservations();
  }
}
