import assert from 'node:assert/strict';
import { setColor } from '../../../src/core/codebook/setColor';
import { applyEdits } from '../../../src/core/text/edit';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { file } from '../project/memoryStudy';

function set(text: string, name: string, color: number | string | undefined): string {
  return applyEdits(text, setColor(text, name, color));
}

describe('setColor', () => {
  const text = file(
    '# mine',
    'codes:',
    '  - name: A # first',
    '    color: "#ffffff" # white',
    '    codes:',
    "      - {name: B, color: '#eee', aliases: [b]}",
    '  - C',
    '  - name: D',
  );

  it('changes the color and nothing else', () => {
    assert.equal(set(text, 'A', 3), text.replace('"#ffffff"', '3'));
    assert.equal(set(text, 'b', '#123456'), text.replace("'#eee'", '"#123456"'));
    assert.equal(set(text, 'D', 7), `${text}    color: 7\n`);
    const windows = text.replaceAll('\n', '\r\n');
    assert.equal(set(windows, 'A', 3), windows.replace('"#ffffff"', '3'));
  });

  it('takes it away', () => {
    assert.equal(set(text, 'A', undefined), text.replace('    color: "#ffffff" # white\n', ''));
    assert.equal(set(text, 'B', undefined), text.replace(", color: '#eee'", ''));
    assert.equal(set(text, 'D', undefined), text);
  });

  it('leaves what has no key, isn’t there or can’t be read', () => {
    assert.equal(set(text, 'C', 3), text);
    assert.equal(set(text, 'Nobody', 3), text);
    assert.throws(() => set('codes: [', 'A', 3), UnreadableFileError);
  });
});
