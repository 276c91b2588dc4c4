package tw.portfolio.kernel.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a piece: a document, a media file, or one of each (domain rule of the national
 * database); none where a link alone shows it.
 *
 * @param document 文件檔
 * @param media 影音檔
 */
public record RecordedFiles(Optional<RecordedFile> document, Optional<RecordedFile> media) {
  /**
   * @throws IllegalArgumentException if one is in the other's place
   */
  public RecordedFiles {
    if (document.filter(file -> file.key().part() != FilePart.DOCUMENT).isPresent()
        || media.filter(file -> file.key().part() != FilePart.MEDIA).isPresent()) {
      throw new IllegalArgumentException("A file is not in its own place");
    }
  }

  /** The files of a list that holds at most one a part. */
  public static RecordedFiles of(List<? extends RecordedFile> files) {
    return new RecordedFiles(find(files, FilePart.DOCUMENT), find(files, FilePart.MEDIA));
  }

  private static Optional<RecordedFile> find(List<? extends RecordedFile> files, FilePart part) {
    List<? extends RecordedFile> found =
        files.stream().filter(file -> file.declared().part() == part).toList();
    if (found.size() > 1) {
      throw new IllegalArgumentException("A piece has at most one file of a part");
    }
    return found.stream().<RecordedFile>map(file -> file).findFirst();
  }

  /** Document first. */
  public List<RecordedFile> all() {
    return Stream.concat(document.stream(), media.stream()).toList();
  }

  /** The file of a part, if there is one. */
  public Optional<RecordedFile> part(FilePart part) {
    return switch (part) {
      case DOCUMENT -> document;
      case MEDIA -> media;
    };
  }

  /** These files with one put in its place. */
  public RecordedFiles with(RecordedFile file) {
    return switch (file.key().part()) {
      case DOCUMENT -> new RecordedFiles(Optional.of(file), media);
      case MEDIA -> new RecordedFiles(document, Optional.of(file));
    };
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return document.isEmpty() && media.isEmpty();
  }

  /** The files that have been verified, document first. */
  public List<RecordedFile.Verified> verified() {
    return all().stream()
        .filter(RecordedFile.Verified.class::isInstance)
        .map(RecordedFile.Verified.class::cast)
        .toList();
  }

  /** Whether the stored files are the ones that were verified: these, and no others beside them. */
  public boolean sealedAs(Map<FilePart, Seal> stored) {
    return verified().stream()
        .collect(Collectors.toMap(file -> file.key().part(), RecordedFile.Verified::seal))
        .equals(stored);
  }

  /** Whether every file has been verified. */
  public boolean complete() {
    return verified().size() == all().size();
  }
}
