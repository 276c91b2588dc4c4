package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Staff;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.outcome.memory.MemoryCertification;

class DecideManyTest {
  private final Campus campus = new Campus();

  /** Two writes at once that demand something of one account would refuse each other. */
  @Test
  void shouldNeverWriteTwoDecisionsAtOnce() {
    List<Piece> sent = List.of(campus.sent(MING_PHYSICS), campus.sent(HUA_PHYSICS));
    Watched watched = new Watched(new MemoryCertification(campus.school().tables()));
    DecidingCertifications deciding =
        new DecidingCertifications(
            watched, new SealReader(campus.files()), new SettingsCache(campus.school()));

    deciding
        .decide(
            Staff.actor(Staff.LIN),
            sent.stream()
                .map(
                    piece ->
                        new DecidingCertifications.Request(
                            piece.id(), piece.revision(), piece.section(), new Verdict.Certify()))
                .toList(),
            campus.now())
        .forEach(Answers::granted);

    assertThat(watched.mostAtOnce.get()).isEqualTo(1);
    assertThat(Stream.of(sent.getFirst(), sent.getLast()))
        .allSatisfy(piece -> campus.expect(piece.id(), PieceState.CERTIFIED));
  }

  /** Decisions, the first of which takes long enough for a second to come beside it. */
  private static final class Watched implements CertificationStore {
    private final CertificationStore store;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch second = new CountDownLatch(2);

    Watched(CertificationStore store) {
      this.store = store;
    }

    @Override
    public StoredPage<Piece> waiting(QueueRequest request) {
      return store.waiting(request);
    }

    @Override
    public StoredPage<Piece> decided(QueueRequest request) {
      return store.decided(request);
    }

    @Override
    public int count(QueueRequest request, boolean decided, QueuePart part) {
      return store.count(request, decided, part);
    }

    @Override
    public WriteResult<SendingRefusal> send(Sending sending) {
      return store.send(sending);
    }

    @Override
    public WriteResult<SendingRefusal> takeBack(TakingBack takingBack) {
      return store.takeBack(takingBack);
    }

    @Override
    public WriteResult<DecisionRefusal> undo(Undoing undoing) {
      return store.undo(undoing);
    }

    @Override
    public WriteResult<DecisionRefusal> decide(Decision decision) {
      mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      second.countDown();
      try {
        second.await(100, TimeUnit.MILLISECONDS);
        return store.decide(decision);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        underWay.decrementAndGet();
      }
    }
  }
}
