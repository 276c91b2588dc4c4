package tw.portfolio.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileSize;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.Semester;

/**
 * How many, how large and how long: each a setting of the school for one school year.
 *
 * @param counts how many
 * @param files how large, and of which types
 * @param descriptionCharacters longest 簡述, in characters as a person counts them
 * @param linkValidity how long an upload link works
 * @param reservationValidity how long a slot is kept for files that have not come
 */
public record Caps(
    Counts counts,
    FileLimits files,
    int descriptionCharacters,
    Duration linkValidity,
    Duration reservationValidity) {
  private static final long MEBIBYTE = 1024 * 1024;

  /** The regulation's and the ministry's values, in force where a school has set nothing else. */
  public static final Caps OF_THE_REGULATION =
      new Caps(
          new Counts(5, 5, 6, 20, 10),
          new FileLimits(
              4 * MEBIBYTE, 10 * MEBIBYTE, EnumSet.allOf(FileType.class), PictureLimits.USUAL),
          100,
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  /**
   * @throws IllegalArgumentException if a value is not positive
   */
  public Caps {
    if (descriptionCharacters < 1
        || !linkValidity.isPositive()
        || !reservationValidity.isPositive()) {
      throw new IllegalArgumentException("Every cap is positive");
    }
  }

  /**
   * How many pieces.
   *
   * @param uploadsFirstSemester course outcomes a student may upload in semester 1 (regulation.txt
   *     四(三)1)
   * @param uploadsSecondSemester the same for semester 2
   * @param selectedPerYear course outcomes a student may select each school year (regulation.txt
   *     四(三)3)
   * @param achievementsPerYear achievements a student may upload each school year (regulation.txt
   *     四(四)1)
   * @param achievementsSelectedPerYear achievements a student may select each school year
   *     (regulation.txt 四(四)2)
   */
  public record Counts(
      int uploadsFirstSemester,
      int uploadsSecondSemester,
      int selectedPerYear,
      int achievementsPerYear,
      int achievementsSelectedPerYear) {
    /**
     * @throws IllegalArgumentException if a value is not positive
     */
    public Counts {
      if (uploadsFirstSemester < 1
          || uploadsSecondSemester < 1
          || selectedPerYear < 1
          || achievementsPerYear < 1
          || achievementsSelectedPerYear < 1) {
        throw new IllegalArgumentException("Every cap is positive");
      }
    }

    /** Course outcomes a student may upload in a semester. */
    public int uploads(Semester semester) {
      return switch (semester) {
        case FIRST -> uploadsFirstSemester;
        case SECOND -> uploadsSecondSemester;
      };
    }
  }

  /**
   * Which files.
   *
   * @param documentBytes largest document (文件檔), bytes
   * @param mediaBytes largest media file (影音檔), bytes
   * @param types the types that may be uploaded
   */
  public record FileLimits(
      long documentBytes, long mediaBytes, Set<FileType> types, PictureLimits pictures) {
    /**
     * @throws IllegalArgumentException if a size is not positive or no type is left
     */
    public FileLimits {
      if (documentBytes < 1 || mediaBytes < 1 || types.isEmpty()) {
        throw new IllegalArgumentException("Some files of some size may be uploaded");
      }
      types = Set.copyOf(types);
    }

    /** Largest file for a part of a piece, bytes. */
    public long most(FilePart part) {
      return switch (part) {
        case DOCUMENT -> documentBytes;
        case MEDIA -> mediaBytes;
      };
    }

    /** What is wrong with announced files, if anything. */
    public Optional<Problem> check(List<DeclaredFile> announced) {
      List<Problem.Field> fields = new ArrayList<>();
      for (int at = 0; at < announced.size(); at++) {
        DeclaredFile file = announced.get(at);
        if (!types.contains(file.type())) {
          fields.add(notAllowed(at));
        }
        long most = most(file.part());
        if (file.bytes() > most) {
          fields.add(tooLarge(at, file, most));
        }
      }
      return fields.isEmpty() ? Optional.empty() : Optional.of(Refusals.invalid(fields));
    }

    private Problem.Field notAllowed(int at) {
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
}
