package tw.portfolio.archive.year;

import java.time.LocalDate;
import tw.portfolio.announcement.Announcement;
import tw.portfolio.announcement.Audience;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.record.register.Confirmation;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Settings;

/** Lines of the bag of the school; what each field means is in {@link SchoolFiles}. */
final class SchoolLines {
  private SchoolLines() {}

  static Document caps(Settings settings) {
    Caps.Counts counts = settings.caps().counts();
    Caps.FileLimits files = settings.caps().files();
    return Document.empty()
        .put("version", settings.version())
        .put("uploadsFirstSemester", counts.uploadsFirstSemester())
        .put("uploadsSecondSemester", counts.uploadsSecondSemester())
        .put("selectedPerYear", counts.selectedPerYear())
        .put("achievementsPerYear", counts.achievementsPerYear())
        .put("achievementsSelectedPerYear", counts.achievementsSelectedPerYear())
        .put("documentBytes", files.documentBytes())
        .put("mediaBytes", files.mediaBytes())
        .putTexts("types", files.types().stream().sorted().map(FileType::mediaType).toList())
        .put("pictureMegapixels", files.pictures().mostPixels() / 1_000_000)
        .put("refusesLocation", files.pictures().refusesLocation())
        .put("descriptionCharacters", settings.caps().descriptionCharacters())
        .put("closingFirstSemester", settings.closing(Semester.FIRST).map(LocalDate::toString))
        .put("closingSecondSemester", settings.closing(Semester.SECOND).map(LocalDate::toString));
  }

  static Document window(WindowKey key, Window window) {
    return Document.empty()
        .put("window", key.code())
        .put("windowName", key.chinese())
        .put("opens", window.opens().toString())
        .put("closes", window.closes().toString());
  }

  static Document consultation(Consultation record) {
    return Document.empty()
        .put("consultationId", record.id().toString())
        .put("counsellor", record.counsellor().person().text())
        .put("counsellorName", record.counsellor().name())
        .put("start", record.note().start().toString())
        .put("place", record.note().place())
        .put("category", record.note().category())
        .put("subject", record.note().subject())
        .put("content", record.note().content())
        .put("opinion", record.note().opinion())
        .putTexts(
            "students",
            record.students().stream().map(consulted -> consulted.student().text()).toList());
  }

  static Document confirmation(Confirmation confirmation) {
    return Document.empty()
        .put("term", confirmation.term().toString())
        .put("className", confirmation.className())
        .put("version", confirmation.version())
        .put("at", confirmation.at().toString())
        .put("by", confirmation.by().text())
        .put("byName", confirmation.byName())
        .putTexts(
            "students",
            confirmation.students().stream().map(entry -> entry.person().text()).toList());
  }

  static Document announcement(Announcement announcement) {
    return Document.empty()
        .put("announcementId", announcement.id().toString())
        .put("title", announcement.notice().title())
        .put("text", announcement.notice().text())
        .putTexts(
            "audience",
            announcement.notice().audience().groups().stream()
                .map(Audience.Group::code)
                .sorted()
                .toList())
        .put("opens", announcement.notice().shown().opens().toString())
        .put("closes", announcement.notice().shown().closes().toString())
        .put("byName", announcement.byName())
        .put("withdrawn", announcement.withdrawn().map(Object::toString))
        .putTexts(
            "attachments",
            announcement.attachments().readable().stream()
                .map(attachment -> attachment.declared().name().text())
                .toList());
  }

  static Document change(Change change) {
    Document line =
        Document.empty()
            .put("at", change.at().toString())
            .put("subjectKind", change.subject().kind().code())
            .put("subject", change.subject().id())
            .put("action", change.action().code())
            .put("actionName", change.action().chinese());
    if (change.who() instanceof Author.Someone(PersonId person, String name)) {
      line.put("by", person.text()).put("byName", name);
    }
    return line.put("from", change.from())
        .put("to", change.to())
        .put("why", change.why())
        .put("about", change.about().map(PersonId::text));
  }
}
