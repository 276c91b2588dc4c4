package tw.portfolio.submission;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.work.WorkKind;

/**
 * Who may make packages and hand them in: of outcomes 設備組, of achievements 訓育組 (regulation.txt
 * 附件1). Looked up in the roster at each request.
 */
final class ExportAccess {
  private final Permits permits;
  private final ExportStore exports;

  ExportAccess(Roster roster, ExportStore exports) {
    this.permits = new Permits(roster);
    this.exports = exports;
  }

  /**
   * An export, and who asks for it.
   *
   * @param person who asks
   * @param record the export
   */
  record Seen(Person person, ExportRecord record) {
    ExportJob job() {
      return record.job();
    }
  }

  static Permission submitting(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> Permission.SUBMIT_OUTCOMES;
      case ACHIEVEMENT -> Permission.SUBMIT_ACHIEVEMENTS;
    };
  }

  Answer<Person> submits(Actor actor, WorkKind kind) {
    return permits.permitted(actor, submitting(kind));
  }

  /** Whoever may look at some of the exports. */
  Answer<Person> watches(Actor actor) {
    return permits.permitted(
        actor,
        Stream.concat(
                Stream.of(Permission.READ_EXPORTS),
                Stream.of(WorkKind.values()).map(ExportAccess::submitting))
            .collect(Collectors.toUnmodifiableSet()),
        Permission.READ_EXPORTS.chinese());
  }

  /** The kinds of work whose exports somebody may look at. */
  static Set<WorkKind> kinds(Person person) {
    return Stream.of(WorkKind.values())
        .filter(kind -> person.may(Permission.READ_EXPORTS) || person.may(submitting(kind)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(WorkKind.class)));
  }

  /** An export, for whoever may look at it. Others are not told whether there is one. */
  Answer<Seen> watched(Actor actor, ExportId id) {
    return watches(actor)
        .then(
            person ->
                exports
                    .find(person.school(), id)
                    .filter(record -> kinds(person).contains(record.job().order().kind()))
                    .map(record -> Answer.granted(new Seen(person, record)))
                    .orElseGet(() -> Answer.refused(ExportRefusals.noSuchExport())));
  }

  /** An export, for whoever may hand it in. */
  Answer<Seen> submitted(Actor actor, ExportId id) {
    return watched(actor, id)
        .then(seen -> submits(actor, seen.job().order().kind()).map(_ -> seen));
  }
}
