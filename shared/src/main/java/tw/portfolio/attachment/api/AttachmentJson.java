package tw.portfolio.attachment.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.attachment.Attachment;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.upload.FileLinks;
import tw.portfolio.upload.api.FileJson;

/** Attachments in requests and answers, whatever they go with. */
public final class AttachmentJson {
  private static final Expectation ID =
      new Expectation("應為附件的識別碼（26 個字元）。", "Expected an attachment's id of 26 characters.");

  private final FileLinks links;
  private final SettingsCache caps;
  private final InstantSource clock;

  /** With links for files that are awaited. */
  public AttachmentJson(FileLinks links, SettingsCache caps, InstantSource clock) {
    this.links = links;
    this.caps = caps;
    this.clock = clock;
  }

  /** The files that are announced. */
  public static Supplier<List<DeclaredFile>> files(Fields fields) {
    return fields.need("files", Shape.list(1, Attachments.MOST, Shape.object(FileJson::read)));
  }

  /** The id in a path. */
  public static String id(Request request) {
    return request.path("attachmentId", ID, text -> Optional.of(text).filter(Pseudonym::matches));
  }

  /** To readers: what is here. */
  public static List<Json> toReader(Attachments attachments) {
    return attachments.readable().stream().map(one -> of(one, "here")).toList();
  }

  /** To colleagues of whoever keeps them: also what has not come or was refused. */
  public static List<Json> toColleague(Attachments attachments) {
    return attachments.all().stream().map(AttachmentJson::told).toList();
  }

  /** To whoever keeps them: also what has not come, with where to send it, and what was refused. */
  public List<Json> toEditor(SchoolCode school, Attachments attachments) {
    return attachments.all().stream().map(one -> toEditor(school, one)).toList();
  }

  /** All that there is in a folder, to whoever keeps it. */
  public Json folder(SchoolCode school, Attachments attachments) {
    return Json.object().put("attachments", toEditor(school, attachments));
  }

  private Json toEditor(SchoolCode school, Attachment attachment) {
    return attachment instanceof Attachment.Awaited awaited
        ? told(awaited).put("uploads", uploads(school, awaited))
        : told(attachment);
  }

  private static Json told(Attachment attachment) {
    return switch (attachment) {
      case Attachment.Here here -> of(here, "here");
      case Attachment.Awaited awaited -> of(awaited, "awaited");
      case Attachment.Refused(ObjectKey _, DeclaredFile _, String code, String why) ->
          of(attachment, "refused")
              .put("refusal", Json.object().put("code", code).put("detail", why));
    };
  }

  private List<Json> uploads(SchoolCode school, Attachment.Awaited awaited) {
    Instant now = clock.instant();
    return FileJson.links(
        links.uploads(
            RecordedFiles.of(List.of(awaited.file())),
            awaited.until(),
            caps.of(school, SchoolYear.at(now)).linkValidity(),
            now));
  }

  private static Json of(Attachment attachment, String state) {
    DeclaredFile declared = attachment.declared();
    return Json.object()
        .put("attachmentId", attachment.id())
        .put("state", state)
        .put("name", declared.name().text())
        .put("type", declared.type().mediaType())
        .put("bytes", declared.bytes())
        .put("sha256", declared.sha256().hex());
  }
}
