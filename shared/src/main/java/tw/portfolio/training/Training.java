package tw.portfolio.training;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.announcement.Audience;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/**
 * A training or briefing.
 *
 * @param id which
 * @param plan what it is, when, where and for whom
 * @param state how far it is
 * @param turnout how many were there
 * @param version how often it was written
 */
public record Training(
    TrainingId id, Plan plan, TrainingState state, Turnout turnout, int version) {
  /**
   * What people are invited to.
   *
   * @param kind what the regulation calls it
   * @param title what it is about
   * @param starts when, by the clock of Taiwan
   * @param place where
   * @param invited for whom
   */
  public record Plan(
      TrainingKind kind, String title, LocalDateTime starts, String place, Invited invited) {}

  /**
   * For whom it is; somebody at least.
   *
   * @param groups groups of the school's people
   * @param others who else, in words: 高一家長; empty if nobody
   */
  public record Invited(Set<Audience.Group> groups, String others) {
    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException if it is for nobody
     */
    public Invited {
      groups = Set.copyOf(groups);
      if (groups.isEmpty() && others.isBlank()) {
        throw new IllegalArgumentException("A training is for somebody");
      }
    }

    /** The classes that it names. */
    Set<String> classes() {
      return groups.stream()
          .filter(Audience.OfClass.class::isInstance)
          .map(group -> ((Audience.OfClass) group).name())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * How many were there.
   *
   * @param listed how many are on the list
   * @param present how many of them were there
   * @param guests how many others were there, whose names are not kept
   */
  public record Turnout(int listed, int present, int guests) {
    /** Nobody is on the list yet. */
    public static final Turnout NONE = new Turnout(0, 0, 0);
  }

  /** The school year that it is in. */
  public SchoolYear year() {
    return term().year();
  }

  /** The semester that it is in. */
  public Term term() {
    return Term.of(plan.starts().toLocalDate());
  }

  /** Whether it is held in that time. */
  boolean isIn(TrainingKind.Span span) {
    return span.year().equals(year())
        && span.semester().filter(half -> half != term().semester()).isEmpty();
  }

  Training changed(Plan next) {
    return new Training(id, next, state, turnout, version + 1);
  }

  Training cancelled() {
    return new Training(id, plan, TrainingState.CANCELLED, turnout, version + 1);
  }

  Training held(Turnout next) {
    return new Training(id, plan, TrainingState.HELD, next, version + 1);
  }
}
