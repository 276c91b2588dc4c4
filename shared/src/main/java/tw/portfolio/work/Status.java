package tw.portfolio.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.school.PersonId;

/**
 * What a piece's record keeps about its state. Whether it is selected is kept with the student's
 * selection.
 */
public sealed interface Status {
  /** The state's name. */
  PieceState state();

  /**
   * What the teacher's queue showed when it was last sent; none if it has not been, or if other
   * files have come since.
   */
  default Optional<Label> lastLabel() {
    return switch (this) {
      case Reserved(Instant _, Optional<Kept> kept) ->
          kept.flatMap(before -> before.status().lastLabel());
      case Refused _, Uploaded _ -> Optional.empty();
      case Sent sent -> Optional.of(sent.label());
      case Certified certified -> Optional.of(certified.label());
      case Returned returned -> Optional.of(returned.label());
      case Submitted submitted -> submitted.before().lastLabel();
    };
  }

  /** Who has decided, if it is certified, returned or handed in. */
  default Optional<Author.Someone> decidedBy() {
    return switch (this) {
      case Certified certified ->
          Optional.of(new Author.Someone(certified.by(), certified.byName()));
      case Returned returned -> Optional.of(new Author.Someone(returned.by(), returned.byName()));
      case Submitted submitted -> submitted.before().decidedBy();
      case Reserved _, Refused _, Uploaded _, Sent _ -> Optional.empty();
    };
  }

  /** The return, if it was sent back. */
  default Optional<Returned> returned() {
    return Optional.empty();
  }

  /** What a piece is before it is handed in, and again when that is taken back. */
  sealed interface Selectable extends Status permits Uploaded, Certified {}

  /**
   * Waiting for files.
   *
   * @param until when the slot is given back
   * @param kept what the piece was before its files were to be replaced
   */
  record Reserved(Instant until, Optional<Kept> kept) implements Status {
    @Override
    public PieceState state() {
      return PieceState.RESERVED;
    }
  }

  /**
   * A piece as it was before its replacement was announced.
   *
   * @param files its files, all verified
   * @param revision their revision
   * @param status {@link Uploaded} or {@link Returned}
   */
  record Kept(RecordedFiles files, int revision, Status status) {
    /**
     * @throws IllegalArgumentException if that state can't be replaced
     */
    public Kept {
      if (!(status instanceof Uploaded || status instanceof Returned) || !files.complete()) {
        throw new IllegalArgumentException("Only an uploaded or returned piece is replaced");
      }
    }
  }

  /**
   * A file was not what it said it was.
   *
   * @param at when it was looked at
   * @param part which file
   * @param problem the finding's code
   * @param message what the student reads
   */
  record Refused(Instant at, FilePart part, String problem, String message) implements Status {
    /** For how long a student is told what was wrong, unless it is deleted before. */
    private static final Duration TOLD = Duration.ofDays(14);

    /** From when on it is cleared away. */
    public Instant clearedFrom() {
      return at.plus(TOLD);
    }

    @Override
    public PieceState state() {
      return PieceState.REFUSED;
    }
  }

  /**
   * Here and verified.
   *
   * @param at since when
   */
  record Uploaded(Instant at) implements Selectable {
    @Override
    public PieceState state() {
      return PieceState.UPLOADED;
    }
  }

  /**
   * Waiting for a decision.
   *
   * @param at since when
   * @param label what the teacher's queue shows
   */
  record Sent(Instant at, Label label) implements Status {
    @Override
    public PieceState state() {
      return PieceState.SENT;
    }
  }

  /**
   * Certified.
   *
   * @param at when
   * @param by who decided: the teacher or a deputy
   * @param byName that person's name
   * @param label what was in the teacher's queue
   */
  record Certified(Instant at, PersonId by, String byName, Label label) implements Selectable {
    @Override
    public PieceState state() {
      return PieceState.CERTIFIED;
    }
  }

  /**
   * Sent back.
   *
   * @param at when
   * @param by who decided
   * @param byName that person's name
   * @param reason what the student reads
   * @param label what was in the teacher's queue; of a dispute, who is asked as the teacher
   * @param dispute that the student doesn't agree
   */
  record Returned(
      Instant at, PersonId by, String byName, String reason, Label label, Optional<Dispute> dispute)
      implements Status {
    /** A return that nobody disputes. */
    public Returned(Instant at, PersonId by, String byName, String reason, Label label) {
      this(at, by, byName, reason, label, Optional.empty());
    }

    @Override
    public Optional<Returned> returned() {
      return Optional.of(this);
    }

    /** Who is to answer a dispute; nobody if there is none, or all is answered. */
    public Optional<Dispute.Asked> disputedBefore() {
      return dispute.flatMap(Dispute::waitsFor);
    }

    /** By when lists have it: since when somebody is to answer, or when it was returned. */
    public Instant listedSince() {
      return dispute
          .filter(open -> open.waitsFor().isPresent())
          .map(open -> open.current().at())
          .orElse(at);
    }

    /** The same, disputed in that way, before whoever the label names. */
    public Returned disputed(Dispute next, Label asked) {
      return new Returned(at, by, byName, reason, asked, Optional.of(next));
    }

    @Override
    public PieceState state() {
      return PieceState.RETURNED;
    }
  }

  /**
   * Handed in.
   *
   * @param at when
   * @param export by which export
   * @param before what it was, and is again when that is taken back: an outcome is certified, an
   *     achievement complete
   */
  record Submitted(Instant at, String export, Selectable before) implements Status {
    @Override
    public PieceState state() {
      return PieceState.SUBMITTED;
    }
  }
}
