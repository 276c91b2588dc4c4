package tw.portfolio.imports;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.sheet.DeclaredSheet;
import tw.portfolio.kernel.sheet.FileRefusal;
import tw.portfolio.record.RecordKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/**
 * One file on its way into the school's records.
 *
 * @param school the school
 * @param id the import's id
 * @param kind what the file holds
 * @param term the semester that it is about
 * @param file the file
 * @param by who asked for the latest step: who announced it, then who had it checked or written
 * @param created when it was announced
 * @param updated when anything last happened
 * @param version how often it has changed, from 1
 * @param state how far it is
 */
public record ImportJob(
    SchoolCode school,
    ImportId id,
    RecordKind kind,
    Term term,
    DeclaredSheet file,
    Author.Someone by,
    Instant created,
    Instant updated,
    int version,
    ImportState state) {
  /** An import that is announced. */
  public static ImportJob announced(
      SchoolCode school,
      ImportId id,
      RecordKind kind,
      Term term,
      DeclaredSheet file,
      Author.Someone by,
      Instant now) {
    return new ImportJob(
        school, id, kind, term, file, by, now, now, 1, new ImportState.AwaitingFile());
  }

  /** The same one step further. */
  public ImportJob become(ImportState next, Instant now) {
    return new ImportJob(school, id, kind, term, file, by, created, now, version + 1, next);
  }

  /** The same, now in the hands of whoever asks for its next step. */
  public ImportJob asked(ImportState next, Author.Someone asker, Instant now) {
    return new ImportJob(school, id, kind, term, file, asker, created, now, version + 1, next);
  }

  /** The result of the check that counts, once there is one. */
  public Optional<Preview> preview() {
    return switch (state) {
      case ImportState.AwaitingFile(), ImportState.Checking(), ImportState.Refused(FileRefusal _) ->
          Optional.empty();
      case ImportState.Checked(Preview preview) -> Optional.of(preview);
      case ImportState.Wrong(Preview preview) -> Optional.of(preview);
      case ImportState.Committing(Preview preview, Progress _) -> Optional.of(preview);
      case ImportState.Interrupted interrupted -> Optional.of(interrupted.preview());
      case ImportState.Committed(Preview preview, int _) -> Optional.of(preview);
    };
  }

  /** The history's line of how this import came from one state to that in which it is now. */
  public Change toldAfter(ImportState before, ChangeAction action) {
    return line(action, Optional.of(before.chinese()), state.chinese() + "：" + told());
  }

  private String told() {
    return switch (state) {
      case ImportState.AwaitingFile(), ImportState.Checking() -> "";
      case ImportState.Refused(FileRefusal refusal) -> refusal.chinese();
      case ImportState.Checked(Preview preview) -> preview.tally().summary();
      case ImportState.Wrong(Preview preview) -> preview.tally().summary();
      case ImportState.Committing(Preview _, Progress progress) -> wrote(progress.written());
      case ImportState.Interrupted(Preview preview, int written, Optional<FileRefusal> refusal) ->
          wrote(written)
              + "；"
              + refusal.map(FileRefusal::chinese).orElseGet(() -> preview.tally().summary());
      case ImportState.Committed(Preview _, int written) -> wrote(written);
    };
  }

  private static String wrote(int written) {
    return "寫入 " + written + " 筆";
  }

  /** The history's line of this import. */
  public Change line(ChangeAction action, Optional<String> from, String to) {
    return new Change(
        new Subject(SubjectKind.IMPORT, id.text()),
        updated,
        by,
        action,
        from,
        Optional.of(to),
        kind.chinese() + " " + term,
        Optional.empty());
  }
}
