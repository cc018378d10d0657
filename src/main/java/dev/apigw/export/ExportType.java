package dev.apigw.export;

/** The values of GetExport's parameter {@code exportType}. */
public enum ExportType { OAS30, SWAGGER }
