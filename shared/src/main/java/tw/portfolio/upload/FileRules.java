package tw.portfolio.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileSize;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.settings.Caps;

/** What a school's caps ask of files, whatever they belong to. */
public final class FileRules {
  private FileRules() {}

  /** What is wrong with announced files, if anything. */
  public static Optional<Problem> check(Caps caps, List<DeclaredFile> files) {
    List<Problem.Field> fields = new ArrayList<>();
    for (int at = 0; at < files.size(); at++) {
      DeclaredFile file = files.get(at);
      if (!caps.files().types().contains(file.type())) {
        fields.add(notAllowed(at, caps.files().types()));
      }
      long most = caps.files().most(file.part());
      if (file.bytes() > most) {
        fields.add(tooLarge(at, file, most));
      }
    }
    return fields.isEmpty() ? Optional.empty() : Optional.of(Refusals.invalid(fields));
  }

  private static Problem.Field notAllowed(int at, Set<FileType> types) {
    String allowed =
        types.stream().sorted().map(FileType::extension).collect(Collectors.joining("、"));
    String english =
        types.stream().sorted().map(FileType::mediaType).collect(Collectors.joining(", "));
    return new Problem.Field(
        "files[" + at + "].type",
        "學校不接受這種檔案，可上傳的類型為：" + allowed + "。請轉換後再上傳。",
        "The school doesn't take files of this type. Allowed: " + english + ".");
  }

  private static Problem.Field tooLarge(int at, DeclaredFile file, long most) {
    return new Problem.Field(
        "files[" + at + "].bytes",
        "%s最大 %s，這個檔案有 %s。請壓縮或減少頁數、長度後再上傳。"
            .formatted(file.part().title(), FileSize.text(most), FileSize.text(file.bytes())),
        "A %s has at most %s; this one has %s. Compress or shorten it, then upload it again."
            .formatted(file.part().code(), FileSize.text(most), FileSize.text(file.bytes())));
  }
}
