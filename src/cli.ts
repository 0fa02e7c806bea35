console.error('transcript-coding: no commands yet');
process.exitCode = 2;
