declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    readonly initializeFromPort: (port: import('./pdf-port.ts').PdfPort) => void;
  };
}
