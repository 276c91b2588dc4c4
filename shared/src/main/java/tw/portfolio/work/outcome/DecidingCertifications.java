package tw.portfolio.work.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tw.portfolio.access.Permits;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.SectionRef;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceProblems;
import tw.portfolio.work.Status;
import tw.portfolio.work.outcome.CertificationStore.Decision;

/**
 * A teacher decides (regulation.txt 四(三)2): whoever teaches the piece's section now. One round trip
 * for the teacher; a deputy takes a second one. A certification is bound to the bytes: what lies in
 * the file store must be what the record says at the moment of the decision.
 */
public final class DecidingCertifications {
  private static final int AT_A_TIME = 8;

  private final CertificationStore certifications;
  private final SealReader seals;
  private final SettingsEnforcement settings;

  /** Decides in these stores. */
  public DecidingCertifications(
      CertificationStore certifications, SealReader seals, SettingsCache caps) {
    this.certifications = certifications;
    this.seals = seals;
    this.settings = new SettingsEnforcement(caps);
  }

  /**
   * What is asked for.
   *
   * @param piece the piece
   * @param revision the set of files that the teacher looked at
   * @param section the section that the piece was shown to wait for; to name another or none takes
   *     one round trip more
   * @param verdict certify or return
   */
  public record Request(
      PieceId piece, int revision, Optional<SectionRef> section, Verdict verdict) {}

  /**
   * Decides on several pieces, each for itself, and answers in the same order. The files are looked
   * at side by side; the decisions are written one after the other, for each demands that the
   * account of the same person is in use and writes the summary of its student, and two at once on
   * one item would refuse each other.
   */
  public List<Answer<Request>> decide(Actor by, List<Request> requests, Instant now) {
    List<Map<FilePart, Seal>> stored =
        new BoundedParallel(AT_A_TIME).each(requests, request -> stored(by, request));
    return IntStream.range(0, requests.size())
        .mapToObj(at -> decide(by, requests.get(at), stored.get(at), now))
        .toList();
  }

  /** Decides, or says why not. The same decision again is the same answer. */
  public Answer<Request> decide(Actor by, Request request, Instant now) {
    return decide(by, request, stored(by, request), now);
  }

  private Map<FilePart, Seal> stored(Actor by, Request request) {
    return request.verdict().vouchesForTheBytes()
        ? seals.seals(by.school(), request.piece().secret(), request.revision())
        : Map.of();
  }

  private Answer<Request> decide(
      Actor by, Request request, Map<FilePart, Seal> stored, Instant now) {
    WriteContext context =
        new WriteContext(
            by.school(),
            request.piece().term().year(),
            request.piece().student(),
            request
                .verdict()
                .transition()
                .windows(request.piece().kind(), request.piece().term().semester()),
            now);
    return settings.make(context, new Deciding(by, request, stored));
  }

  /** One decision, as often as it is tried. */
  private final class Deciding implements SettingsEnforcement.Attempt<Request> {
    private final Actor by;
    private final Request request;
    private final Map<FilePart, Seal> stored;
    private Optional<SectionRef> section;
    private CourseTeacher teacher;

    Deciding(Actor by, Request request, Map<FilePart, Seal> stored) {
      this.by = by;
      this.request = request;
      this.stored = stored;
      this.section = request.section();
      this.teacher = self(by);
    }

    @Override
    public AttemptResult<Request> under(SettingsGuard guard) {
      Decision decision =
          new Decision(
              guard,
              request.piece(),
              request.revision(),
              stored,
              by,
              section,
              teacher,
              request.verdict());
      return switch (certifications.decide(decision)) {
        case WriteResult.Written() -> AttemptResult.granted(request);
        case WriteResult.Rejected<DecisionRefusal>(List<DecisionRefusal> reasons) ->
            rejected(reasons, decision);
      };
    }

    private AttemptResult<Request> rejected(List<DecisionRefusal> reasons, Decision decision) {
      Optional<Piece> seen = seen(reasons);
      if (seen.filter(piece -> decidedSoBy(by, piece)).isPresent()) {
        return AttemptResult.granted(request);
      }
      return aimsElsewhere(seen, reasons) ? new AttemptResult.Again<>() : answer(decision, reasons);
    }

    /**
     * Where the piece waits for another section or teacher than supposed, the decider may be that
     * one's deputy: the next try checks it.
     */
    private boolean aimsElsewhere(Optional<Piece> seen, List<DecisionRefusal> reasons) {
      Optional<Piece> sent = seen.filter(piece -> piece.status().lastLabel().isPresent());
      if (sent.filter(piece -> !piece.section().equals(section)).isPresent()) {
        section = sent.get().section();
        teacher = self(by);
        return true;
      }
      Optional<CourseTeacher> now =
          section.isPresent()
              ? DecisionRefusal.taughtNow(reasons)
              : sent.flatMap(DecidingCertifications::named);
      if (now.filter(other -> !other.id().equals(teacher.id())).isEmpty()) {
        return false;
      }
      teacher = now.get();
      return true;
    }

    private boolean decidedSoBy(Actor decider, Piece piece) {
      return piece
              .status()
              .decidedBy()
              .filter(by -> by.person().equals(decider.person()))
              .isPresent()
          && alreadySo(piece, request);
    }

    /**
     * The most general reason comes first; but who decides the same again is told that it is so.
     */
    private AttemptResult<Request> answer(Decision decision, List<DecisionRefusal> reasons) {
      List<SettingsRefusal> settings = SettingsRefusal.among(reasons, DecisionRefusal::settings);
      for (DecisionRefusal reason : reasons) {
        switch (reason) {
          case DecisionRefusal.AccountDisabled() -> {
            return AttemptResult.refused(Permits.disabled());
          }
          case DecisionRefusal.PieceDiffers(Optional<Piece> current) -> {
            return differs(decision, current, settings);
          }
          case DecisionRefusal.NotTeaching() -> {
            return AttemptResult.refused(
                isThere(reasons)
                    ? DecisionProblems.notTeaching()
                    : PieceProblems.noSuchPiece(request.piece().kind()));
          }
          case DecisionRefusal.NotDeputy() -> {
            return AttemptResult.refused(notForThem());
          }
          case DecisionRefusal.NoSuchSection(),
              DecisionRefusal.TaughtByAnother _,
              DecisionRefusal.NotInCharge(),
              DecisionRefusal.CourseDiffers(),
              DecisionRefusal.Chosen _ -> {
            return AttemptResult.refused(Refusals.changedMeanwhile());
          }
          case DecisionRefusal.Settings _ -> {}
        }
      }
      return new AttemptResult.Rejected<>(settings);
    }

    private Problem notForThem() {
      return section.isPresent()
          ? DecisionProblems.taughtByAnother(teacher)
          : DecisionProblems.notTheTeacher();
    }

    private AttemptResult<Request> differs(
        Decision decision, Optional<Piece> current, List<SettingsRefusal> settings) {
      boolean mayKnow = current.flatMap(piece -> piece.status().lastLabel()).isPresent();
      if (mayKnow && alreadySo(current.get(), request)) {
        return AttemptResult.granted(request);
      }
      if (!settings.isEmpty()) {
        return new AttemptResult.Rejected<>(settings);
      }
      if (!mayKnow) {
        return AttemptResult.refused(
            current
                .map(this::notWaiting)
                .orElseGet(() -> PieceProblems.noSuchPiece(request.piece().kind())));
      }
      return AttemptResult.refused(DecisionProblems.of(current.get(), decision));
    }

    /** Who teaches a section of its course learns that it does not wait; others nothing of it. */
    private Problem notWaiting(Piece piece) {
      return section
              .filter(taught -> taught.term().equals(piece.id().term()))
              .filter(taught -> taught.code().equals(piece.course().code()))
              .isPresent()
          ? DecisionProblems.notWaiting()
          : DecisionProblems.notTheTeacher();
    }
  }

  private static CourseTeacher self(Actor decider) {
    return new CourseTeacher(decider.person(), decider.name());
  }

  /** The teacher whose queue a piece was last in. */
  static Optional<CourseTeacher> named(Piece sent) {
    return sent.status()
        .lastLabel()
        .map(label -> new CourseTeacher(label.teacher(), label.teacherName()));
  }

  private static Optional<Piece> seen(List<DecisionRefusal> reasons) {
    return differing(reasons).flatMap(DecisionRefusal.PieceDiffers::current);
  }

  private static boolean isThere(List<DecisionRefusal> reasons) {
    return differing(reasons).filter(piece -> piece.current().isEmpty()).isEmpty();
  }

  private static Optional<DecisionRefusal.PieceDiffers> differing(List<DecisionRefusal> reasons) {
    return reasons.stream()
        .filter(DecisionRefusal.PieceDiffers.class::isInstance)
        .map(DecisionRefusal.PieceDiffers.class::cast)
        .findFirst();
  }

  private static boolean alreadySo(Piece piece, Request request) {
    if (piece.revision() != request.revision()) {
      return false;
    }
    return switch (piece.status()) {
      case Status.Certified _, Status.Submitted _ -> request.verdict() instanceof Verdict.Certify;
      case Status.Returned returned ->
          request.verdict().equals(new Verdict.Return(returned.reason()));
      case Status.Sent _, Status.Reserved _, Status.Refused _, Status.Uploaded _ -> false;
    };
  }
}
