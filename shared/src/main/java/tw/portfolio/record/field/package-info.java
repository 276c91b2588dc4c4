/**
 * Fields of records as plain data: what stores and answers call them, how they are kept and how
 * they are shown. Which fields a record has is said where the record is.
 */
package tw.portfolio.record.field;
