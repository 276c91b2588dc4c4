/**
 * The function that makes CSV and workbooks of the API's lists. It asks the API for each list as
 * whoever asked for the file, so it shows nobody more than the list itself does.
 */
package tw.portfolio.functions.sheets;
